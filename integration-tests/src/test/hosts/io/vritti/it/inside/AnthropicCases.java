package io.vritti.it.inside;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;

/** Anthropic's SDK over OkHttp. */
class AnthropicCases extends ModelCases {

    @Override
    void ask(String server) {
        AnthropicClient client = AnthropicOkHttpClient.builder()
                .baseUrl(server)
                .apiKey("none")
                .maxRetries(0)
                .build();
        client.messages()
                .create(MessageCreateParams.builder()
                        .model("test")
                        .maxTokens(1)
                        .addUserMessage("again")
                        .build());
    }

    @Override
    String path() {
        return "/v1/messages";
    }
}
