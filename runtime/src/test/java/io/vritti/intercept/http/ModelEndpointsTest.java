package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.HttpAction;
import io.vritti.action.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelEndpointsTest {

    private final ModelEndpoints models = new ModelEndpoints(() -> List.of("LLM.internal"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1/chat/completions",
                "https://api.openai.com/v1/responses",
                "https://api.anthropic.com/v1/messages",
                "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent?key=k",
                "http://localhost:11434/api/chat",
                "https://bedrock-runtime.eu-west-1.amazonaws.com/model/anthropic.claude/converse",
                "https://bedrock-runtime.eu-west-1.amazonaws.com/model/anthropic.claude/invoke",
                "http://llm.internal:8080/anything"
            })
    void providers_are_recognised(String url) {
        assertThat(models.includes(post(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/v1/messages/42",
                "https://api.example.com/orders",
                "https://lambda.amazonaws.com/functions/x/invoke"
            })
    void other_services_are_not(String url) {
        assertThat(models.includes(post(url))).isFalse();
    }

    private static HttpAction post(String url) {
        return new HttpAction("POST", URI.create(url), Map.of(), RequestBody.NONE, UnaryOperator.identity());
    }
}
