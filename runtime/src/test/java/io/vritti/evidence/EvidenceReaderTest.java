package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceReaderTest {

    private static final int RANDOM_VALUES = 2_000;
    private static final int MOST_DEPTH = 5;

    /** Each leaves another proof, or none. */
    private static final List<String> FAILURES = List.of(
            "cat data.csv",
            "python3 p.py",
            "grep -q b p.py",
            "sh -c 'exit 3'",
            "cat 'a \"quoted\" \\ näme\twith a tab'",
            "nosuchprogram --help",
            "make check",
            "true | false");

    @TempDir
    Path folder;

    private final ObjectMapper mapper = new ObjectMapper();
    private final EvidenceWriter writer = new EvidenceWriter();
    private World world;

    @BeforeEach
    void populate() {
        world = new World(folder);
        world.write("p.py", "print(open('data.csv').read())\n");
        world.write("Makefile", "check:\n\t@grep -q right p.py\n");
    }

    @Test
    void real_evidence_is_read_as_it_was_written() throws JsonProcessingException {
        for (String command : FAILURES) {
            Evidence evidence = world.failure(command);

            String stored = writer.write(evidence);

            assertThat(EvidenceReader.read(stored)).as(stored).isEqualTo(evidence);
            assertSameAsJackson(stored);
        }
    }

    @Test
    void any_json_is_read_as_jackson_reads_it() throws JsonProcessingException {
        Random random = new Random(7);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            assertSameAsJackson(mapper.writeValueAsString(value(random, 0)));
        }
    }

    @Test
    void a_part_of_an_evidence_proves_nothing() {
        String stored = writer.write(world.failure("python3 p.py"));
        for (int end = 0; end < stored.length(); end++) {
            assertThat(EvidenceReader.read(stored.substring(0, end)).proofs()).isEmpty();
        }
        assertThat(EvidenceReader.read("[".repeat(100_000)).proofs()).isEmpty();
    }

    @Test
    void a_capture_that_was_over_its_budget_is_still_known_by_what_older_versions_wrote() {
        Evidence now = Evidence.overBudget(1, "/", "over budget");

        assertThat(EvidenceReader.read(writer.write(now))).isEqualTo(now);
        assertThat(EvidenceReader.read("{\"v\":1,\"at\":1,\"dir\":\"/\",\"salt\":0,"
                                + "\"unproven\":\"over budget: the tree is too large to be looked at in time\","
                                + "\"proofs\":[],\"env\":{}}")
                        .overBudget())
                .isTrue();
        assertThat(EvidenceReader.read(writer.write(Evidence.none(1, "/", "the network decides")))
                        .overBudget())
                .isFalse();
    }

    private void assertSameAsJackson(String text) throws JsonProcessingException {
        assertSame(JsonReader.read(text), mapper.readTree(text), text);
    }

    private static void assertSame(Json ours, JsonNode theirs, String text) {
        assertThat(ours.text()).as(text).isEqualTo(theirs.asText());
        assertThat(ours.number()).as(text).isEqualTo(theirs.isIntegralNumber() ? theirs.asLong() : 0);
        assertThat(ours.isTrue(false)).as(text).isEqualTo(theirs.isBoolean() && theirs.asBoolean());
        assertThat(ours.elements()).as(text).hasSize(theirs.isArray() ? theirs.size() : 0);
        for (int i = 0; i < ours.elements().size(); i++) {
            assertSame(ours.at(i), theirs.path(i), text);
        }
        assertThat(ours.values()).as(text).hasSize(theirs.isObject() ? theirs.size() : 0);
        ours.values().forEach((name, value) -> assertSame(value, theirs.path(name), text));
    }

    private JsonNode value(Random random, int depth) {
        int kinds = depth < MOST_DEPTH ? 6 : 4;
        return switch (random.nextInt(kinds)) {
            case 0 -> mapper.getNodeFactory().textNode(text(random));
            case 1 -> mapper.getNodeFactory().numberNode(random.nextLong() >> random.nextInt(64));
            case 2 -> mapper.getNodeFactory().booleanNode(random.nextBoolean());
            case 3 -> mapper.getNodeFactory().nullNode();
            case 4 -> {
                ArrayNode array = mapper.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = mapper.createObjectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(text(random), value(random, depth + 1));
                }
                yield object;
            }
        };
    }

    /** Letters that need no escape and some that do; digits at the end, so that no text is a number or a word of JSON. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append("ab \"\\/\b\f\n\r\t\u0001\u001fé€{}[]:,".charAt(random.nextInt(21)));
        }
        return text.append(random.nextInt(100)).toString();
    }
}
