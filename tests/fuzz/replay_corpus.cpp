// Stands in for libFuzzer where there is none: every input that was kept, once, and the empty one.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

void give(std::string const& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(input.data()), input.size());
}

void give_file(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::printf("%s\n", file.c_str());
    std::fflush(stdout); // so that the last line names the input that broke it
    give({std::istreambuf_iterator<char>(in), {}});
}

} // namespace

int main(int count, char** arguments) {
    give("");
    for (int i = 1; i < count; ++i) {
        if (fs::is_regular_file(arguments[i])) give_file(arguments[i]);
        if (!fs::is_directory(arguments[i])) continue;
        for (auto const& entry : fs::directory_iterator(arguments[i]))
            if (entry.is_regular_file()) give_file(entry.path());
    }
}
