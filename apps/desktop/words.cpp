#include "words.hpp"

#include <array>

namespace erdem::desktop {
namespace {

struct Entry {
    Word word;
    std::string_view chinese, english;
};

constexpr std::array<Entry, static_cast<std::size_t>(Word::count)> entries{{
    {Word::app_name, "额尔德木 · 科学课堂", "Erdem · Science class"},
    {Word::ok, "好", "OK"},
    {Word::cancel, "取消", "Cancel"},
    {Word::back, "返回", "Back"},
    {Word::next, "下一步", "Next"},
    {Word::demo, "演示", "Demo"},
    {Word::nothing_yet, "还没有内容", "Nothing here yet"},
    {Word::drag_me, "可以拖动；也可以用方向键移动", "Drag it, or move it with the arrow keys"},
    {Word::gallery_about, "每一种部件都在这里。用 Tab 和方向键也能走遍全页。",
        "Every control on one page. Tab and the arrow keys reach them all."},
    {Word::gallery_button, "开始实验", "Start the experiment"},
    {Word::gallery_quiet, "再想一想", "Think again"},
    {Word::gallery_danger, "重新开始", "Start over"},
    {Word::gallery_knobs, "旋钮", "Knobs"},
    {Word::gallery_hint, "两个字也可以", "Two letters are enough"},
    {Word::gallery_dialog, "打开对话框", "Open a dialog"},
    {Word::gallery_dialog_body, "先猜一猜：摆线加长一倍，摆动一次的时间会怎样变化？",
        "Guess first: with a string twice as long, how does the time of one swing change?"},
    {Word::gallery_toast, "记下了一行数据", "One row kept"},
    {Word::gallery_table, "实验记录", "Trials"},
    {Word::gallery_picture, "单摆", "Pendulum"},
    {Word::gallery_rich, "课文", "Lesson"},
    {Word::gallery_tiles, "你是谁？", "Who are you?"},
    {Word::gallery_progress, "已完成 6 / 10", "6 of 10 done"},
    {Word::gallery_field, "温度场", "Temperature"},
    {Word::pause, "暂停", "Pause"},
    {Word::play, "开始", "Start"},
    {Word::step, "走一步", "One step"},
    {Word::reset, "重新开始", "Start again"},
    {Word::undo, "撤销", "Undo"},
    {Word::keep_row, "记一行", "Keep a row"},
    {Word::row_kept, "已经记进笔记", "Kept in the notebook"},
    {Word::changed_half_way, "中途改了条件：这一次不能算公平实验，请重新开始",
        "Changed half-way: start again for a fair test"},
    {Word::row_number, "序号", "Row"},
    {Word::notebook_empty, "笔记还是空的。实验做到合适的时候，按“记一行”。",
        "Nothing here yet. When a run shows something, press “Keep a row”."},
    {Word::unsettled_rows, "* 这一行是中途改过条件的，不能当作公平实验的证据。",
        "* Something was changed half-way through this run: it is no evidence of a fair test."},
    {Word::time, "时间", "Time"},
    {Word::upwards, "纵轴", "Upwards"},
    {Word::across, "横轴", "Across"},
    {Word::chart_empty, "让实验走起来，曲线就画在这里。",
        "Start the experiment and the curve is drawn here."},
    {Word::tab_world, "实验", "Experiment"},
    {Word::tab_lesson, "课文", "Lesson"},
    {Word::tab_question, "问题", "Questions"},
    {Word::tab_notebook, "笔记", "Notebook"},
    {Word::tab_chart, "图表", "Chart"},
    {Word::you_will, "学完以后你能：", "Afterwards you can: "},
    {Word::to_questions, "去做问题", "On to the questions"},
    {Word::hint, "提示：", "Hint:"},
    {Word::ask_hint, "给我一个提示", "Give me a hint"},
    {Word::needs_experiment, "要做实验", "Needs the experiment"},
    {Word::hand_in, "交上去", "Hand in"},
    {Word::try_again, "再试一次", "Try again"},
    {Word::finish, "做完了", "Finish"},
    {Word::next_question, "下一题", "Next question"},
    {Word::question_before, "上一题", "Question before"},
    {Word::skip_question, "先跳过", "Skip for now"},
    {Word::choose_up_to, "最多可以选 {} 个。", "Choose up to {}."},
    {Word::is_true, "对", "True"},
    {Word::is_false, "不对", "False"},
    {Word::number_hint, "数字和单位，比如 9.8 m", "A number and its unit, for instance 9.8 m"},
    {Word::text_hint, "写在这里", "Write here"},
    {Word::keep_rows_first, "先到实验里记下几行数据，再回到这里引用。",
        "Keep some rows in the experiment first, then cite them here."},
    {Word::cite_rows, "从笔记里选 {} 到 {} 行作证据。",
        "Choose {} to {} rows of your notebook as evidence."},
    {Word::nothing_answered, "没有作答", "No answer"},
    {Word::verdict_right, "答对了", "Right"},
    {Word::verdict_partly, "对了一部分", "Partly right"},
    {Word::verdict_wrong, "还不对", "Not yet"},
    {Word::ask_back,
        "这个数有两种读法（比如“1,234”是一千多，还是一点二三四？）。请换一种写法：1234 或 1.234。",
        "This number can be read in two ways (is “1,234” more than a thousand, or a little more "
        "than one?). Please write 1234 or 1.234."},
    {Word::predict, "先猜一猜", "Predict"},
    {Word::predicted, "你的预测", "Your prediction"},
    {Word::predict_this, "就猜这个", "That is my prediction"},
    {Word::task_experiment, "动手做实验，把有用的结果记进笔记。",
        "Experiment, and keep the rows that matter."},
    {Word::rows_so_far, "已经记下 {} 行。", "{} rows kept so far."},
    {Word::part_outcome, "结果", "Outcome"},
    {Word::part_claim, "解释", "Explanation"},
    {Word::part_predicted, "先预测", "Predicted first"},
    {Word::part_repeated, "重复测量", "Repeated"},
    {Word::part_wide, "差别够大", "Far enough apart"},
    {Word::part_fair_test, "公平实验", "Fair test"},
    {Word::who_are_you, "你是谁？", "Who are you?"},
    {Word::nobody_yet, "还没有人。按“我是新来的”，写下名字就能开始。",
        "Nobody here yet. Press “I am new”, write your name and begin."},
    {Word::someone_new, "我是新来的", "I am new"},
    {Word::leaderboard, "排行榜", "Leaderboard"},
    {Word::demo_class, "演示班", "Demo class"},
    {Word::start_demo, "看看演示班", "Show me a demo class"},
    {Word::demo_about, "演示班里都是虚拟的学生，他们的成绩从不和真实的学生混在一起。",
        "Everybody in the demo class is made up; their figures never mix with those of real "
        "pupils."},
    {Word::demo_on_the_way, "演示班正在做题：{} / {}", "The demo class is at work: {} of {}"},
    {Word::go_on, "接着做", "Go on"},
    {Word::your_name, "你叫什么名字？", "What is your name?"},
    {Word::name_stays_here, "名字只存在这台电脑里。", "Your name stays on this computer."},
    {Word::name_hint, "姓名", "Name"},
    {Word::start, "开始", "Begin"},
    {Word::place, "名次", "Place"},
    {Word::name, "姓名", "Name"},
    {Word::accuracy, "正确率", "Accuracy"},
    {Word::answered, "已答", "Answered"},
    {Word::what_ranks, "按第一次作答的正确率排名；答完一半以上才排名，成绩相同名次相同。",
        "Ranked by accuracy at the first attempt, once half is answered; equal results share a "
        "place."},
    {Word::board_hidden, "老师暂时没有公开排行榜。",
        "Your teacher has hidden the leaderboard for now."},
    {Word::nobody_ranked, "还没有人答完一半。", "Nobody has answered half of it yet."},
    {Word::target, "目标", "Target"},
    {Word::youth_target, "青少年目标", "Youth target"},
    {Word::example_value, "示例数值，不是官方数字", "An example, not an official figure"},
    {Word::target_is, "{}：到 {}，{} 的学生达到 100 分中的 {} 分。",
        "{}: by {}, {} of the pupils reach {} points of 100."},
    {Word::target_now, "现在：{} / {} 名学生达到，占 {}（95% 区间 {}–{}）",
        "Now: {} of {} pupils, {} (95 % interval {} to {})"},
    {Word::nobody_counts, "还没有学生做这一包。", "No pupil has begun this pack yet."},
    {Word::too_few, "人数太少，还看不出结果（不足 10 人）。",
        "Too few to tell: fewer than ten pupils."},
    {Word::below_target, "还没有达到目标。", "Below the target so far."},
    {Word::target_reached, "已经达到目标。", "The target is reached."},
    {Word::cannot_tell, "现在还不能断定：目标落在区间里面。",
        "Cannot tell yet: the target lies within the interval."},
    {Word::what_target_is_not, "这里只统计在这台电脑上做这一包的学生，不是全体公民的比例。",
        "This counts the pupils who did this pack on this computer. It is not a share of "
        "citizens."},
    {Word::no_target, "没有为这一包设目标。", "No target is set for this pack."},
    {Word::well_done, "辛苦了！", "Well done!"},
    {Word::first_attempts, "答了 {} / {} 题，第一次作答得 {} / {} 分。",
        "{} of {} questions answered; {} of {} points at the first attempt."},
    {Word::points, "得分", "Points"},
    {Word::look_again, "再看一看这些题", "Look at these again"},
    {Word::all_right, "全部答对了！", "Everything right!"},
    {Word::still_open, "还有 {} 题没有答，可以回去接着做。",
        "{} questions are still open: you can go back to them."},
    {Word::end_sitting, "交卷", "Hand everything in"},
    {Word::someone_else, "换一个人", "Someone else"},
    {Word::disk_full, "磁盘满了：新的作答还没有存好。请告诉老师腾出空间，不要关机。",
        "The disk is full: the latest answers are not saved yet. Tell your teacher to make room, "
        "and do not switch off."},
    {Word::cannot_save, "现在存不了盘，正在重试。请告诉老师，不要关机。",
        "Saving does not work right now; trying again. Tell your teacher, and do not switch off."},
    {Word::opening, "正在打开班级……", "Opening the class …"},
    {Word::salvaged, "班级文件损坏过，已经救回 {} 条记录，原文件留在旁边。",
        "The class's file was damaged: {} records were saved, and the old file is kept beside it."},
    {Word::kept_the_same, "每一行都相同：", "The same in every row: "},
    {Word::list_comma, "，", ", "},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].word != static_cast<Word>(i) || entries[i].chinese.empty() ||
            entries[i].english.empty())
            return false;
    return true;
}
static_assert(in_order(), "each word has its line, in the order of the enum, in both languages");

} // namespace

std::string_view tag(Tongue tongue) { return tongue == Tongue::chinese ? "zh-CN" : "en"; }

std::optional<Tongue> tongue(std::string_view tag) {
    if (tag == "zh-CN" || tag == "zh") return Tongue::chinese;
    if (tag == "en") return Tongue::english;
    return std::nullopt;
}

std::string_view word(Word word, Tongue tongue) {
    auto const& entry = entries[static_cast<std::size_t>(word)];
    return tongue == Tongue::chinese ? entry.chinese : entry.english;
}

} // namespace erdem::desktop
