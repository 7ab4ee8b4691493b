// The command line: what may be asked, read by CLI11 in this one file.
#include "commands.hpp"

#include "content/modules.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <functional>

namespace erdem::cli {

Failure failure(edge::FileFault const& fault) {
    return {no_such_file, fmt::format("{}: {}", fault.path.string(), fault.words)};
}

std::expected<edge::ReadShelf, Failure> shelf() {
    auto const content = edge::find_data("content");
    if (!content) return std::unexpected(failure(content.error()));
    return edge::read_shelf(*content, content::modules());
}

std::string hex16(std::uint64_t n) { return fmt::format("{:016x}", n); }

namespace {
class Line {
public:
    Line() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", std::string("erdem ") + ERDEM_VERSION);
        app_.footer("Exit codes: 0 good, 1 something does not hold, 2 wrong use, 3 no such file,\n"
                    "4 faulty content, 5 trouble with the store.");
        add_content();
        add_recordings();
        add_class();
        add_tables();
    }

    int carry_out(int count, char** words) {
        try {
            app_.parse(count, words);
        } catch (CLI::Success const& asked) { // --help, --version
            return app_.exit(asked);
        } catch (CLI::ParseError const& error) {
            fmt::print(stderr, "erdem: {} (see erdem --help)\n", error.what());
            return wrong_use;
        }
        auto const result = chosen_();
        if (result) return *result;
        fmt::print(stderr, "erdem: {}\n", result.error().words);
        return result.error().code;
    }

private:
    // A command of `of`; what it does is done once the whole line has been read.
    CLI::App* command(
        CLI::App& of, char const* name, char const* about, std::function<Result()> does) {
        auto* out = of.add_subcommand(name, about);
        out->callback([this, does = std::move(does)] { chosen_ = does; });
        return out;
    }

    void add_content() {
        auto* list = command(
            app_, "modules", "List the modules on the shelf", [this] { return modules(json_); });
        list->add_flag("--json", json_, "As JSON");
        auto* look = command(app_, "check",
            "Check content: a folder, a module's folder, a quiz, a pack or a target",
            [this] { return check(paths_, examining_); });
        look->add_option("PATH", paths_, "What to check")->required();
        look->add_flag(
            "--examine", examining_, "Play each simulation as every_module_test does, too");
        auto* make =
            command(app_, "new-module", "Begin a module: a folder that builds and is found",
                [this] { return new_module(id_, into_); });
        make->add_option("MODULE", id_, "SUBJECT/NAME")->required();
        make->add_option("--into", into_, "The folder of content it goes to");
    }

    void add_recordings() {
        auto* run = command(
            app_, "play", "Run a simulation without a window", [this] { return play(play_); });
        run->add_option("MODULE", play_.module, "Which, as in erdem modules")->required();
        run->add_option("--seed", play_.seed, "Of its random numbers");
        run->add_option("--ticks", play_.ticks, "How long it goes on after the last act")
            ->check(CLI::Range(std::int64_t{0}, std::int64_t{10'000'000}));
        run->add_option("--acts", play_.acts, "A file with a line an act: tick kind integers");
        run->add_option("--task", play_.task, "Score it as this task");
        run->add_option("--record", play_.record, "Where to keep the recording");
        auto* again = command(app_, "verify",
            "Replay recordings: a JSON line each; exit 1 if one does not hold",
            [this] { return verify(paths_); });
        again->add_option("FILE", paths_, "Recordings")->required();
    }

    void add_class() {
        auto* group = app_.add_subcommand("class", "A class on this PC");
        group->require_subcommand(1);
        auto* demo = command(*group, "demo", "Synthetic pupils of differing ability play a pack",
            [this] { return class_demo(class_); });
        demo->add_option("--db", class_.db, "The class's file; made if it is not there")
            ->required();
        demo->add_option("--pupils", class_.pupils, "How many")->check(CLI::Range(1, 2000));
        demo->add_option("--rounds", class_.rounds,
                "How often each works through it; later rounds are practice")
            ->check(CLI::Range(1, 100));
        demo->add_option("--seed", class_.seed, "The same seed, the same class");
        demo->add_option("--pack", class_.pack, "Which pack");
        auto* board = command(*group, "board", "Show or hide the leaderboard",
            [this] { return class_board(class_); });
        board->add_option("WHAT", class_.board, "shown or hidden")
            ->required()
            ->check(CLI::IsMember({"shown", "hidden"}));
        board->add_option("--db", class_.db, "The class's file")->required();
        board->add_option("--pack", class_.pack, "Of which pack");
        add_keeping(*group);
    }

    void add_keeping(CLI::App& group) {
        auto* forget =
            command(group, "forget", "Erase a pupil: name, answers, recordings, in backups too",
                [this] { return class_forget(class_); });
        forget->add_option("PERSON", class_.person, "The id that erdem export --names shows")
            ->required();
        forget->add_option("--db", class_.db, "The class's file")->required();
        auto* restore = command(group, "restore",
            "Put a backup in the place of the class; what stood there is kept",
            [this] { return class_restore(class_); });
        restore->add_option("BACKUP", class_.other, "One of the folder's backups")->required();
        restore->add_option("--db", class_.db, "The class's file")->required();
        auto* merge =
            command(group, "merge", "Add what another copy of a class holds and this one lacks",
                [this] { return class_merge(class_); });
        merge->add_option("FILE", class_.other, "The other class's file")->required();
        merge->add_option("--db", class_.db, "The class's file")->required();
    }

    void add_tables() {
        auto* stand = command(app_, "standings", "Who stands where, and how far the targets are",
            [this] { return standings(standings_); });
        stand->add_option("--db", standings_.db, "The class's file")->required();
        stand->add_option("--pack", standings_.pack, "Of which pack");
        stand->add_flag("--json", standings_.json, "As JSON");
        auto* out = command(app_, "export", "A class as tables (CSV, UTF-8)",
            [this] { return export_csv(export_); });
        out->add_option("--db", export_.db, "The class's file")->required();
        out->add_option("--csv", export_.folder, "The folder to write to")->required();
        out->add_flag("--names", export_.names, "With the names of pupils: keep such files safe");
        auto* log = app_.add_subcommand("log", "The log of a class");
        log->require_subcommand(1);
        auto* look = command(*log, "check",
            "Chain, gaps, edits, and folds from nothing; exit 1 if anything is wrong",
            [this] { return log_check(db_); });
        look->add_option("--db", db_, "The class's file")->required();
    }

    CLI::App app_{"Erdem: science quizzes and simulations, played, scored and replayed.", "erdem"};
    std::function<Result()> chosen_;
    bool json_ = false, examining_ = false;
    std::string id_, into_ = "content", db_;
    std::vector<std::string> paths_;
    PlayOptions play_;
    ClassOptions class_;
    StandingsOptions standings_;
    ExportOptions export_;
};
} // namespace

} // namespace erdem::cli

int main(int count, char** words) { return erdem::cli::Line().carry_out(count, words); }
