package io.vritti.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.vritti.store.Allowance;
import io.vritti.store.MemoryStore;
import io.vritti.store.Skill;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what a memory holds as lines of JSON: its episodes, then its skills, then what its owner allowed. Fixes that are not skills are
 * left out, because they are about folders of this machine.
 */
public final class Export {

    /**
     * Escapes everything beyond ASCII: only ASCII passes every pipe and terminal unchanged, and half a character, as in cut output, has no
     * UTF-8.
     */
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MemoryStore store;
    private long episodes;

    public Export(MemoryStore store) {
        this.store = store;
    }

    /**
     * Writes all lines.
     *
     * @param progress is run after each line
     * @return the number of episodes written
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public long to(Writer out, Runnable progress) {
        store.forEachEpisode(episode -> {
            write(json -> EpisodeLine.write(episode, json), out, progress);
            episodes++;
        });
        for (Skill skill : skills()) {
            write(within(SkillLine.NAME, json -> SkillLine.write(skill, json)), out, progress);
        }
        for (Allowance allowance : store.allowances()) {
            if (AllowanceLine.travels(allowance)) {
                write(within(AllowanceLine.NAME, json -> AllowanceLine.write(allowance, json)), out, progress);
            }
        }
        return episodes;
    }

    /** The skills, each once; what others report of a skill that was also observed here is left out. */
    private Collection<Skill> skills() {
        Map<SkillIdentity, Skill> once = new LinkedHashMap<>();
        for (Skill skill : store.skills().after(-1)) {
            if (SkillLine.travels(skill)) {
                once.merge(SkillIdentity.of(skill), skill, (one, other) -> one.ofOthers() ? other : one);
            }
        }
        return once.values();
    }

    /** Writes fields. */
    interface Fields {
        void to(JsonGenerator json) throws IOException;
    }

    /** The same as an object of this name. */
    private static Fields within(String name, Fields fields) {
        return json -> {
            json.writeObjectFieldStart(name);
            fields.to(json);
            json.writeEndObject();
        };
    }

    private static void write(Fields fields, Writer out, Runnable progress) {
        try {
            out.append(line(fields)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.run();
    }

    /** A line with these fields, without its end. */
    static String line(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("schema", EpisodeLine.SCHEMA);
            fields.to(json);
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
