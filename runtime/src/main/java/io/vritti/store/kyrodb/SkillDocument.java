package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.Skill;
import io.vritti.store.SkillKey;
import io.vritti.store.SuccessRate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A skill as the metadata of a document, with the keys and the JSON that Vritti writes (facts.md §4.4) and ours beside them. */
final class SkillDocument {

    static final String NAME = "name";
    static final String CODE = "code";
    static final String DOCSTRING = "docstring";

    private static final String JSON = "skill_json";
    private static final String TYPE = "skill";

    /** Before a machine's name: {@code helped/tried/latest}. */
    private static final String COUNTED = "vritti_jvm_skill_";

    private static final int EPISODE_DIGITS_AT = 3;
    private static final int HEXADECIMAL = 16;

    private SkillDocument() {}

    /** Of a document that is not there yet. */
    static Map<String, String> fresh(Skill skill, long id, String customer, String machine) {
        Map<String, String> metadata = new LinkedHashMap<>();
        String tool = tool(skill);
        ArrayNode episodes = JsonNodeFactory.instance.arrayNode();
        skill.episodes()
                .forEach(episode -> episodes.add(Long.parseLong(episode.substring(EPISODE_DIGITS_AT), HEXADECIMAL)));
        metadata.put("doc_type", TYPE);
        metadata.put(MetadataKeys.CUSTOMER, customer);
        metadata.put(NAME, skill.name());
        metadata.put(DOCSTRING, docstring(skill));
        metadata.put(CODE, skill.fix().text().value());
        metadata.put("procedure", "");
        metadata.put("language", "bash");
        metadata.put("source_episodes", episodes.toString());
        metadata.put("tags", list(skill.when().finerClass()).toString());
        metadata.put("tools", list(tool).toString());
        metadata.put(MetadataKeys.ERROR_CLASS, skill.when().errorClass());
        metadata.put("created_at", at(skill.firstMillis()));
        metadata.put("promoted_at", at(skill.firstMillis()));
        metadata.put(MetadataKeys.KEY, SkillKey.of(skill).hash());
        metadata.put(MetadataKeys.SIGNATURE, skill.fix().signature());
        metadata.put(MetadataKeys.KIND, skill.fix().kind().name());
        metadata.put(MetadataKeys.FAMILY, RedactedText.valueOf(skill.when().family()));
        metadata.put(MetadataKeys.LINE, RedactedText.valueOf(skill.fix().errorLine()));
        metadata.put(MetadataKeys.FINER_CLASS, skill.when().finerClass());
        metadata.put(MetadataKeys.FIRST_SEEN, Long.toString(skill.firstMillis()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("skill_id", id);
        json.put("customer_id", customer);
        json.put("name", skill.name());
        json.put("docstring", docstring(skill));
        json.put("code", skill.fix().text().value());
        json.putNull("procedure");
        json.put("language", "bash");
        json.set("source_episodes", episodes);
        count(json, skill.fix().rate());
        json.set("tags", list(skill.when().finerClass()));
        json.put("error_class", skill.when().errorClass());
        json.set("tools", list(tool));
        json.put("created_at", at(skill.firstMillis()));
        json.put("updated_at", at(skill.fix().lastMillis()));
        json.put("promoted_at", at(skill.firstMillis()));
        metadata.put(JSON, json.toString());
        count(metadata, skill, skill.fix().rate(), machine);
        return metadata;
    }

    /** What is to be merged into a document that is there: this machine's count, and what all come to. */
    static Map<String, String> update(Skill skill, StoredDocument before, String machine) {
        Map<String, String> metadata = new LinkedHashMap<>();
        count(metadata, skill, ofOthers(before, machine).plus(skill.fix().rate()), machine);
        return metadata;
    }

    /** Null where it is no skill of ours. */
    static Fix.Kind kind(StoredDocument document) {
        String kind = document.text(MetadataKeys.KIND, "");
        boolean skill = document.text("doc_type", "").equals(TYPE);
        return !skill ? null : kind.equals("RAN") ? Fix.Kind.RAN : kind.equals("INSTEAD") ? Fix.Kind.INSTEAD : null;
    }

    /** What all machines but this one have counted. */
    static SuccessRate ofOthers(StoredDocument document, String machine) {
        SuccessRate all = SuccessRate.NONE;
        for (Map.Entry<String, String> entry : document.metadata().entrySet()) {
            if (entry.getKey().startsWith(COUNTED) && !entry.getKey().equals(COUNTED + machine)) {
                all = all.plus(counted(entry.getValue()));
            }
        }
        return all;
    }

    private static SuccessRate counted(String text) {
        try {
            String[] parts = text.split("/");
            long helped = Long.parseLong(parts[0]);
            long tried = Long.parseLong(parts[1]);
            int latest = Integer.parseInt(parts[2]);
            return helped >= 0 && tried >= helped ? new SuccessRate(helped, tried, latest) : SuccessRate.NONE;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            return SuccessRate.NONE;
        }
    }

    private static void count(Map<String, String> metadata, Skill skill, SuccessRate all, String machine) {
        SuccessRate own = skill.fix().rate();
        metadata.put(COUNTED + machine, own.helped() + "/" + own.tried() + "/" + own.latest());
        metadata.put("usage_count", Long.toString(all.tried()));
        metadata.put("success_count", Long.toString(all.helped()));
        metadata.put("failure_count", Long.toString(all.tried() - all.helped()));
        metadata.put("success_rate", Double.toString((double) all.helped() / Math.max(1, all.tried())));
        metadata.put("updated_at", at(skill.fix().lastMillis()));
        metadata.put(MetadataKeys.LAST_SEEN, Long.toString(skill.fix().lastMillis()));
    }

    private static void count(ObjectNode json, SuccessRate rate) {
        json.put("usage_count", rate.tried());
        json.put("success_count", rate.helped());
        json.put("failure_count", rate.tried() - rate.helped());
    }

    private static String docstring(Skill skill) {
        String line = RedactedText.valueOf(skill.fix().errorLine());
        return "Ends " + skill.when().finerClass().replace('_', ' ') + " of " + tool(skill) + ": " + line;
    }

    private static String tool(Skill skill) {
        return RedactedText.valueOf(skill.when().family()).split(" ")[0];
    }

    private static ArrayNode list(String only) {
        return JsonNodeFactory.instance.arrayNode().add(only);
    }

    private static String at(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
