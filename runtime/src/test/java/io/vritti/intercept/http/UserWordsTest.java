package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'messages':[{'role':'system','content':'no'},{'role':'user','content':'fix it'}]}",
                "{'messages':[{'role':'user','content':'first'},{'role':'assistant','content':'x'},"
                        + "{'role':'user','content':[{'type':'text','text':'fix it'}]},"
                        + "{'role':'assistant','tool_calls':[{'id':'c','function':{'name':'n','arguments':'{}'}}]},"
                        + "{'role':'tool','tool_call_id':'c','content':'result'}],"
                        + "'tools':[{'function':{'name':'n','parameters':{'properties':{'role':{'type':'string'}}}}}]}",
                "{'system':'no','messages':[{'content':'fix it','role':'user'},{'role':'user','content':"
                        + "[{'type':'tool_result','tool_use_id':'t','content':[{'type':'text','text':'result'}]}]}]}",
                "{'model':'m','input':'fix it','instructions':'no'}",
                "{'input':[{'role':'user','content':[{'type':'input_text','text':'fix it'}]},"
                        + "{'type':'function_call_output','call_id':'c','output':'text'}]}",
                "{'contents':[{'parts':[{'text':'fix it'}],'role':'user'},{'role':'model','parts':[{'text':'no'}]},"
                        + "{'role':'user','parts':[{'functionResponse':{'name':'n','response':{'text':'result'}}}]}],"
                        + "'systemInstruction':{'parts':[{'text':'no'}]}}",
            })
    void the_users_last_words_are_found_in_each_protocol(String body) {
        assertThat(UserWords.in(body.replace('\'', '"'))).isEqualTo("fix it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{'messages':[{'role':'user','content':'cut",
                "{'prompt':'a text that nobody says',",
                "]]}}",
                "{'previous_response_id':'r','input':[{'type':'function_call_output','call_id':'c','output':'x'}]}"
            })
    void what_has_none_has_none(String body) {
        assertThat(UserWords.in(body.replace('\'', '"'))).isNull();
    }

    @Test
    void words_are_read_as_they_were_written() {
        assertThat(UserWords.in("{\"messages\":[{\"role\":\"user\",\"content\":\"say \\\"hi\\\"\\n\\u00e9 {[\"}]}"))
                .isEqualTo("say \"hi\"\n\u00e9 {[");
    }

    @Test
    void a_request_that_goes_on_from_an_answer_says_so() {
        assertThat(UserWords.goesOn("{\"previous_response_id\":\"resp_1\",\"input\":[]}"))
                .isTrue();
        assertThat(UserWords.goesOn("{\"previous_response_id\":null,\"input\":[]}"))
                .isFalse();
        assertThat(UserWords.goesOn("{}")).isFalse();
    }
}
