# A floor is a folder of lib/erdem. It may include itself and the floors named above it;
# tests/house reads the sources and holds everybody to that.

# erdem_floor(NAME [EXACT] [FLOORS a b] [LINK x y])
function(erdem_floor name)
    cmake_parse_arguments(FLOOR "EXACT" "" "FLOORS;LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/erdem/${name}/*.cpp)
    add_library(erdem_${name} STATIC ${sources})
    add_library(Erdem::${name} ALIAS erdem_${name})
    set_target_properties(erdem_${name} PROPERTIES EXPORT_NAME ${name} LINKER_LANGUAGE CXX)
    target_compile_features(erdem_${name} PUBLIC cxx_std_23)
    target_include_directories(erdem_${name} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
    # A contracted multiply-add rounds once where others round twice: replays would differ.
    target_compile_options(erdem_${name} PUBLIC -ffp-contract=off)
    list(TRANSFORM FLOOR_FLOORS PREPEND erdem_)
    target_link_libraries(erdem_${name} PUBLIC ${FLOOR_FLOORS} ${FLOOR_LINK})
    if(FLOOR_EXACT)
        target_compile_options(erdem_${name} PRIVATE -fno-exceptions)
    endif()
    install(TARGETS erdem_${name} EXPORT ErdemTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
endfunction()

# erdem_test(FLOOR [LINK x y]): every tests/FLOOR/*_test.cpp in one program
function(erdem_test name)
    cmake_parse_arguments(TEST "" "" "LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*_test.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(test_${name} ${sources})
    target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(test_${name} PRIVATE ${TEST_LINK} GTest::gmock GTest::gtest_main)
    target_compile_definitions(test_${name} PRIVATE ERDEM_SOURCE="${PROJECT_SOURCE_DIR}" ERDEM_BUILD="${PROJECT_BINARY_DIR}")
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}: " DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
endfunction()
