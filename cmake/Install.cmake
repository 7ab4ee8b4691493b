# What `cmake --install` lays down: programs, content, shaders, and a library that other projects
# find with find_package(Erdem).
include(CMakePackageConfigHelpers)

# Erdem::erdem stands for the whole house; Erdem::play and the others for one floor and those below.
add_library(erdem_all INTERFACE)
add_library(Erdem::erdem ALIAS erdem_all)
set_target_properties(erdem_all PROPERTIES EXPORT_NAME erdem)
target_link_libraries(erdem_all INTERFACE
    erdem_math erdem_text erdem_sim erdem_quiz erdem_play erdem_events erdem_classroom erdem_literacy erdem_edge)
install(TARGETS erdem_all EXPORT ErdemTargets)

# Erdem::content: the simulations that are shipped, `#include "content/modules.hpp"`.
set_target_properties(erdem_content PROPERTIES EXPORT_NAME content
    INTERFACE_INCLUDE_DIRECTORIES
    "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>;$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/erdem>")
install(TARGETS erdem_content EXPORT ErdemTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES content/modules.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/erdem/content)

install(DIRECTORY lib/erdem DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/Erdem)
install(EXPORT ErdemTargets NAMESPACE Erdem:: DESTINATION ${package})
configure_package_config_file(cmake/ErdemConfig.cmake.in ${PROJECT_BINARY_DIR}/ErdemConfig.cmake
    INSTALL_DESTINATION ${package})
# Before 1.0 a minor version may change what the library looks like.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ErdemConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ErdemConfig.cmake ${PROJECT_BINARY_DIR}/ErdemConfigVersion.cmake
    DESTINATION ${package})

foreach(program IN ITEMS erdem erdem-desktop)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

# Programs look for these beside themselves: ../share/erdem.
install(DIRECTORY content shaders DESTINATION ${CMAKE_INSTALL_DATADIR}/erdem
    PATTERN "CMakeLists.txt" EXCLUDE PATTERN "*.cpp" EXCLUDE PATTERN "*.hpp" EXCLUDE)

if(TARGET erdem-desktop)
    install(FILES apps/desktop/erdem.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES apps/desktop/erdem.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

install(DIRECTORY docs/new-module DESTINATION ${CMAKE_INSTALL_DATADIR}/erdem/docs) # what new-module copies

foreach(text IN ITEMS LICENSE README.md README.zh-CN.md CHANGELOG.md)
    install(FILES ${text} DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
endforeach()
