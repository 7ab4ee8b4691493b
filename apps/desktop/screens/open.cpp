#include "open.hpp"

#include "content/modules.hpp"

#include "widgets.hpp"

#include <chrono>
#include <fmt/format.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace erdem::desktop {

namespace {
namespace fs = std::filesystem;

fs::path database(Options const& options) {
    std::error_code none;
    if (!options.db.empty()) return options.db;
    if (options.portable)
        return fs::read_symlink("/proc/self/exe", none).parent_path() / "erdem-data" / "class.db";
    return edge::data_folder() / "class.db";
}

edge::StoreFault as_store_fault(edge::FileFault const& fault) {
    auto const kind =
        fault.kind == edge::FileFault::Kind::missing     ? edge::StoreFault::Kind::missing
        : fault.kind == edge::FileFault::Kind::disk_full ? edge::StoreFault::Kind::disk_full
        : fault.kind == edge::FileFault::Kind::denied    ? edge::StoreFault::Kind::read_only
                                                         : edge::StoreFault::Kind::other;
    return {kind, fault.path, fault.words};
}

std::expected<edge::Class, edge::StoreFault> open_class(
    fs::path const& file, play::Shelf const& shelf) {
    auto store = edge::Store::open({.file = file});
    if (!store) return std::unexpected(store.error());
    return edge::Class::open(std::move(*store), shelf);
}
} // namespace

std::expected<Opened, edge::StoreFault> open_classroom(Options const& options) {
    auto const content = edge::find_data("content");
    if (!content) return std::unexpected(as_store_fault(content.error()));
    auto const file = database(options);
    if (auto const made = edge::make_folder(file.parent_path().empty() ? "." : file.parent_path());
        !made)
        return std::unexpected(as_store_fault(made.error()));
    Opened out;
    out.content = std::make_unique<edge::ReadShelf>(edge::read_shelf(*content, content::modules()));
    if (out.content->shelf.packs.empty())
        return std::unexpected(
            edge::StoreFault{edge::StoreFault::Kind::missing, *content / "packs", "no pack there"});
    auto here = open_class(file, out.content->shelf);
    if (!here && here.error().kind == edge::StoreFault::Kind::damaged) {
        auto const saved = edge::salvage(file);
        if (!saved) return std::unexpected(saved.error());
        out.salvaged = *saved;
        here = open_class(file, out.content->shelf);
    }
    if (!here) return std::unexpected(here.error());
    out.here = std::make_unique<edge::Class>(std::move(*here));
    out.app = std::make_unique<App>();
    out.app->here = out.here.get();
    out.app->content = out.content.get();
    auto const first = out.content->shelf.packs.find("first-steps");
    out.app->pack = first != out.content->shelf.packs.end()
                        ? &first->second
                        : &out.content->shelf.packs.begin()->second;
    out.app->refresh();
#if defined(__GLIBC__)
    malloc_trim(0); // what the folds were read from is not needed again
#endif
    return out;
}

std::string words(edge::StoreFault const& fault, Tongue tongue) {
    auto const say = [&](std::string_view chinese, std::string_view english) {
        return fmt::format(
            "{}\n{}", tongue == Tongue::chinese ? chinese : english, fault.path.string());
    };
    using Kind = edge::StoreFault::Kind;
    switch (fault.kind) {
    case Kind::newer:
        return say("这个班级文件是更新版本的额尔德木写的。请先更新程序；文件没有被改动。",
            "A newer Erdem wrote this class's file. Update the program first; the file was not "
            "touched.");
    case Kind::not_a_database:
        return say("这个位置上的文件不是班级文件。请换一个文件名（--db）。",
            "What stands there is no class's file. Choose another with --db.");
    case Kind::disk_full:
        return say("磁盘满了。请腾出一些空间再打开。",
            "The disk is full. Make some room and open it again.");
    case Kind::read_only:
        return say("这个位置不能写。请换一个能写的文件夹（--db），或者请管理员开放权限。",
            "Nothing can be written there. Choose a folder that can be written to (--db), or ask "
            "whoever looks after the PC.");
    case Kind::in_use:
        return say("另一个额尔德木窗口正在用这个班级文件。请先关掉那一个。",
            "Another Erdem has this class open. Close that one first.");
    case Kind::damaged:
        return say("班级文件损坏，没能救回来。原文件还在，请从备份恢复。",
            "The class's file is damaged and could not be salvaged. It is still there: restore a "
            "backup.");
    case Kind::missing:
        return say("没有找到需要的文件。请重新安装，或用 ERDEM_DATA 指明位置。",
            "A file that is needed is not there. Install again, or say where with ERDEM_DATA.");
    case Kind::other: break;
    }
    return say("班级文件打不开。", "The class's file could not be opened.") + "\n" + fault.words;
}

Door::Door(Options const& options)
    : opening_(std::async(std::launch::async, [options] { return open_classroom(options); })) {}

Door::~Door() {
    auto* here = app();
    if (here == nullptr || !here->worked) return;
    if (here->study) here->study->lay_aside();
    (void)here->here->store().flush();
    (void)here->here->store().back_up();
}

App* Door::app() const { return opened_ && *opened_ ? (*opened_)->app.get() : nullptr; }

void Door::draw(Ui& ui) {
    using namespace std::chrono_literals;
    if (!opened_ && opening_.wait_for(0s) == std::future_status::ready) opened_ = opening_.get();
    if (auto* here = app()) {
        if (!told_ && (*opened_)->salvaged)
            toast(ui,
                fmt::format(fmt::runtime(ui.word(Word::salvaged)), (*opened_)->salvaged->events),
                Mood::demo);
        told_ = true;
        return desktop::draw(ui, *here);
    }
    if (opened_) return notice(ui, words(opened_->error(), ui.tongue), Mood::wrong);
    header(ui, ui.word(Word::app_name), false);
    say(ui, ui.word(Word::opening), Style::body, ui.theme.soft);
    ui.wake_in(0.03);
}

} // namespace erdem::desktop
