# cmake -DERDEM_BUILT=… -DTRY=… -P try.cmake: installs what was built into a folder of its own, then
# builds and runs the embedder against nothing but that.
file(REMOVE_RECURSE ${TRY})

function(must)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT result EQUAL 0)
        list(JOIN ARGV " " command)
        message(FATAL_ERROR "${command}\n${said}")
    endif()
    set(said "${said}" PARENT_SCOPE)
endfunction()

must(${CMAKE_COMMAND} --install ${ERDEM_BUILT} --prefix ${TRY}/prefix)
# Where the processor can fuse a multiply-add, the compiler is told so: contraction would show.
file(READ /proc/cpuinfo processor)
if(processor MATCHES " fma ")
    set(fused -DCMAKE_CXX_FLAGS=-mfma)
endif()
must(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${TRY}/build -G Ninja -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_CXX_COMPILER=${COMPILER} ${fused} -DCMAKE_PREFIX_PATH=${TRY}/prefix -DCMAKE_EXPORT_COMPILE_COMMANDS=ON)
must(${CMAKE_COMMAND} --build ${TRY}/build)

file(READ ${TRY}/build/compile_commands.json commands)
if(NOT commands MATCHES "-ffp-contract=off")
    message(FATAL_ERROR "the installed target does not ask for -ffp-contract=off:\n${commands}")
endif()
must(${TRY}/build/embedder)
message("${said}")

foreach(file IN ITEMS bin/erdem include/erdem/play/run.hpp share/erdem/content/physics/pendulum)
    if(NOT EXISTS ${TRY}/prefix/${file})
        message(FATAL_ERROR "${file} was not installed")
    endif()
endforeach()
