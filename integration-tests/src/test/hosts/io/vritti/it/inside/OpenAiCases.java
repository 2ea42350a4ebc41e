package io.vritti.it.inside;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** OpenAI's SDK over OkHttp. */
class OpenAiCases extends ModelCases {

    @Override
    void ask(String server) {
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .baseUrl(server + "/v1")
                .apiKey("none")
                .maxRetries(0)
                .build();
        client.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("test")
                        .addUserMessage("again")
                        .build());
    }

    @Override
    String path() {
        return "/v1/chat/completions";
    }
}
