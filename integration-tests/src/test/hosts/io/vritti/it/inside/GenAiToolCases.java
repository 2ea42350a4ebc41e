package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.genai.Client;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Tool;
import io.vritti.it.FreePort;
import io.vritti.it.inside.ScriptedModel.ToolUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Automatic function calling of Google's SDK with a scripted Gemini. Run in mode veto, in the default scope. */
public class GenAiToolCases {

    /** Which says on stderr that a schema has no description. */
    private static final Logger SDK = Logger.getLogger("com.google.genai");

    @TempDir
    private static Path folder;

    private static String server;

    private final ScriptedGemini model = start();
    private final Client client = Client.builder()
            .apiKey("none")
            .httpOptions(HttpOptions.builder().baseUrl(model.address()).build())
            .build();

    @BeforeEach
    void quiet_the_sdk() throws InterruptedException {
        SDK.setLevel(Level.OFF);
        Programs.settle();
    }

    @AfterEach
    void stop() {
        client.close();
        model.close();
    }

    /** A function that lets the exception through. */
    public static String show(String file) throws Exception {
        return cat(file);
    }

    /** One that answers with a text of its own. */
    public static String quiet(String file) throws Exception {
        try {
            return cat(file);
        } catch (IOException refused) {
            return "could not be read";
        }
    }

    /** One with two commands, whose answer has a part for each. */
    public static Map<String, Object> both(String file, String other) throws Exception {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (String one : List.of(file, other)) {
            try {
                answer.put(one, cat(one));
            } catch (IOException refused) {
                answer.put(one, "could not be read");
            }
        }
        return answer;
    }

    public static String fetch() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server)).build(), HttpResponse.BodyHandlers.ofString());
        return "status " + response.statusCode();
    }

    public static String fail() throws Exception {
        throw new IOException("the disk is full");
    }

    private static String cat(String file) throws IOException, InterruptedException {
        Process process = Programs.in(folder, "cat", file).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        return text + "exit " + process.waitFor();
    }

    @Test
    void a_repeat_of_what_failed_is_refused_and_the_model_reads_why() {
        model.asksFor(6, "show", "{\"file\":\"missing\"}");

        assertThat(ask("show")).isEqualTo("done");

        assertThat(result(1)).contains("No such file");
        assertVeto(result(2));
        assertThat(IntStream.rangeClosed(1, 6).filter(i -> !result(i).startsWith("NOT EXECUTED")))
                .as("those that ran: the first one, and a probe")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void so_it_is_with_the_asynchronous_client() {
        model.asksFor(3, "show", "{\"file\":\"missing-async\"}");

        assertThat(client.async
                        .models
                        .generateContent("scripted", "show it", config("show"))
                        .join()
                        .text())
                .isEqualTo("done");

        assertThat(result(1)).contains("No such file");
        assertVeto(result(2));
        assertVeto(result(3));
    }

    @Test
    void a_refusal_that_the_function_kept_to_itself_reaches_the_model() {
        model.asksFor(2, "quiet", "{\"file\":\"missing-kept\"}");

        assertThat(ask("quiet")).isEqualTo("done");

        assertVeto(result(2).replace("\n\ncould not be read", ""));
    }

    @Test
    void what_a_function_did_beside_a_refusal_is_kept() throws Exception {
        Programs.write(folder.resolve("there"), "text");
        model.asksFor(2, "both", "{\"file\":\"there\",\"other\":\"missing-beside\"}");

        assertThat(ask("both")).isEqualTo("done");

        JsonNode answer = model.answerOfTool(2).path("result");
        assertVeto(answer.path("error").asText());
        assertThat(answer.path("there").asText()).isEqualTo("textexit 0");
    }

    @Test
    void calls_of_one_answer_are_one_attempt_and_a_refused_one_leaves_the_others_alone() throws Exception {
        Programs.write(folder.resolve("fine"), "fine");
        ToolUse missing = new ToolUse("show", "{\"file\":\"missing-among\"}");
        model.asksFor(missing, missing);
        model.asksFor(missing, new ToolUse("show", "{\"file\":\"fine\"}"));

        assertThat(ask("show")).isEqualTo("done");

        assertThat(model.answersOfTools(1))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.path("result").asText()).contains("No such file"));
        List<JsonNode> second = model.answersOfTools(2);
        assertThat(second).hasSize(2);
        assertVeto(second.get(0).path("result").asText());
        assertThat(second.get(1).path("result").asText()).isEqualTo("fineexit 0");
    }

    @Test
    void a_request_of_a_function_is_refused_as_a_process_is() throws Exception {
        server = "http://127.0.0.1:" + FreePort.any() + "/";
        model.asksFor(3, "fetch", "{}");

        assertThat(ask("fetch")).isEqualTo("done");

        assertThat(model.answerOfTool(1).path("error").asText()).doesNotContain("NOT EXECUTED");
        assertVeto(result(2));
        assertVeto(result(3));
    }

    @Test
    void a_function_that_really_fails_fails_as_the_sdk_has_it() {
        model.asksFor(2, "fail", "{}");

        assertThat(ask("fail")).isEqualTo("done");

        for (int i = 1; i <= 2; i++) {
            assertThat(model.answerOfTool(i).path("error").asText())
                    .isEqualTo("java.lang.reflect.InvocationTargetException");
        }
    }

    private static void assertVeto(String text) {
        assertThat(text).startsWith("NOT EXECUTED").hasSizeLessThanOrEqualTo(600).matches("[\\n\\x20-\\x7e]*");
    }

    private String result(int request) {
        return model.answerOfTool(request).path("result").asText();
    }

    private String ask(String function) {
        return client.models.generateContent("scripted", "do it", config(function)).text();
    }

    private static GenerateContentConfig config(String function) {
        Method method = Arrays.stream(GenAiToolCases.class.getMethods())
                .filter(one -> one.getName().equals(function))
                .findFirst()
                .orElseThrow();
        return GenerateContentConfig.builder()
                .tools(Tool.builder().functions(method).build())
                .build();
    }

    private static ScriptedGemini start() {
        try {
            return ScriptedGemini.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
