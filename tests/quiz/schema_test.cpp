// docs/schema/quiz.schema.json and the reader judge alike, as far as a schema can.
#include "quiz/fixtures.hpp"

#include "erdem/quiz/reading.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <gtest/gtest.h>

namespace erdem::quiz {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

class QuizSchema : public testing::Test {
protected:
    static void SetUpTestSuite() {
        auto const file = std::filesystem::path(ERDEM_SOURCE) / "docs/schema/quiz.schema.json";
        auto const document = nlohmann::json::parse(test::text_of(file));
        schema_ = new valijson::Schema;
        valijson::SchemaParser parser;
        parser.populateSchema(Adapter(document), *schema_);
    }
    static void TearDownTestSuite() {
        delete schema_;
        schema_ = nullptr;
    }

    static bool schema_takes(std::string const& text) {
        auto const document = nlohmann::json::parse(text);
        valijson::Validator validator;
        return validator.validate(*schema_, Adapter(document), nullptr);
    }
    static bool reader_takes(std::string const& text) { return read_quiz(text, "").faults.empty(); }

private:
    static inline valijson::Schema* schema_ = nullptr;
};

TEST_F(QuizSchema, and_reader_take_what_is_good) {
    auto const files = test::fixtures("good");
    EXPECT_GE(files.size(), 12U);
    for (auto const& file : files) {
        auto const text = test::text_of(file);
        EXPECT_TRUE(schema_takes(text)) << file;
        for (auto const& fault : read_quiz(text, file.filename().string()).faults)
            ADD_FAILURE() << words(fault);
    }
}

TEST_F(QuizSchema, and_reader_refuse_what_has_another_shape) {
    auto const files = test::fixtures("bad");
    EXPECT_GE(files.size(), 50U);
    for (auto const& file : files) {
        auto const text = test::text_of(file);
        EXPECT_FALSE(schema_takes(text)) << file;
        EXPECT_FALSE(reader_takes(text)) << file;
    }
}

TEST_F(QuizSchema, leaves_to_the_reader_what_spans_several_places) {
    auto const files = test::fixtures("bad_beyond_schema");
    EXPECT_GE(files.size(), 30U);
    for (auto const& file : files) {
        auto const text = test::text_of(file);
        EXPECT_TRUE(schema_takes(text)) << file << ": belongs to bad";
        EXPECT_FALSE(reader_takes(text)) << file;
    }
}

} // namespace
} // namespace erdem::quiz
