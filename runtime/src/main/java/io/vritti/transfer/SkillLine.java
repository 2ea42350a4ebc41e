package io.vritti.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.Skill;
import io.vritti.store.SuccessRate;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A skill as a line of JSON. An imported skill counts as another machine's, whoever wrote the line: it is told as such, as a text, until it
 * has helped here. Skills whose text is not a command (a change, an address, an argument) are not exported.
 */
final class SkillLine {

    /** The name of its object in the line. */
    static final String NAME = "skill";

    private static final int MOST_LATEST = 1_023;

    private static final Set<Fix.Kind> COMMANDS = EnumSet.of(Fix.Kind.RAN, Fix.Kind.INSTEAD);

    private SkillLine() {}

    static boolean travels(Skill skill) {
        return COMMANDS.contains(skill.fix().kind());
    }

    static void write(Skill skill, JsonGenerator json) throws IOException {
        Fix fix = skill.fix();
        json.writeStringField("name", skill.name());
        json.writeStringField("signature", fix.signature());
        json.writeStringField("place", fix.place());
        json.writeStringField("kind", fix.kind().name());
        json.writeStringField("text", fix.text().value());
        text(json, "error_line", fix.errorLine());
        text(json, "family", skill.when().family());
        json.writeStringField("error_class", skill.when().errorClass());
        json.writeStringField("finer_class", skill.when().finerClass());
        json.writeNumberField("helped", fix.rate().helped());
        json.writeNumberField("tried", fix.rate().tried());
        json.writeNumberField("latest", fix.rate().latest());
        json.writeNumberField("first_millis", skill.firstMillis());
        json.writeNumberField("last_millis", fix.lastMillis());
    }

    private static void text(JsonGenerator json, String name, RedactedText text) throws IOException {
        if (text != null && !text.value().isEmpty()) {
            json.writeStringField(name, text.value());
        }
    }

    /** @throws Malformed if the object is not a skill */
    static Skill read(IncomingFields line) throws Malformed {
        long tried = line.within(1, "tried", Integer.MAX_VALUE);
        SuccessRate rate =
                new SuccessRate(line.within(0, "helped", tried), tried, (int) line.within(0, "latest", MOST_LATEST));
        RedactedText text = line.textOrEmpty("text");
        if (text.isBlank()) {
            throw new Malformed("it says no \"text\"");
        }
        return new Skill(
                line.word("name"),
                new Fix(
                        line.signature(),
                        line.key("place").hex(),
                        Fix.Reach.MACHINES,
                        line.one("kind", COMMANDS),
                        text,
                        null,
                        line.textOrEmpty("error_line"),
                        rate,
                        line.millis("last_millis")),
                new Skill.When(line.name("family"), line.word("error_class"), line.word("finer_class")),
                List.of(),
                line.millis("first_millis"));
    }
}
