// What erdem_modules writes for a folder it finds; this one is not there yet when the build begins.
#include "erdem/play/module.hpp"

namespace kitchen::milk_tea {
erdem::play::Module module();
}

namespace erdem::content {
play::Modules new_modules() {
    play::Modules all;
    all.emplace("kitchen/milk-tea", kitchen::milk_tea::module());
    return all;
}
} // namespace erdem::content
