package io.vritti.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.observe.HostTimeZone;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The list of the files in a folder of archived episodes.
 *
 * @param files in the order in which they came
 * @param discarded names of files whose episodes are elsewhere now or were deleted: these files are removed, and never read again
 */
record Manifest(List<ArchiveFile> files, List<String> discarded) {

    static final String NAME = "manifest.json";

    static final int SCHEMA = 1;

    static final Manifest EMPTY = new Manifest(List.of(), List.of());

    /** The form of our file names. No other file is opened or deleted, whatever the manifest says. */
    private static final Pattern OURS = Pattern.compile("episodes-[0-9TZ]+-[0-9a-f]+\\.jsonl\\.gz");

    private static final ObjectMapper JSON = HostTimeZone.undecidedBy(ObjectMapper::new);

    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    /** Reads the manifest of a folder; empty if there is none. */
    static Manifest read(File folder) throws IOException {
        File file = new File(folder, NAME);
        if (!file.isFile()) {
            return EMPTY;
        }
        try {
            return of(JSON.readTree(Files.readAllBytes(file.toPath())), file);
        } catch (JsonProcessingException e) {
            throw new ArchiveException(
                    file + " is damaged (it is no JSON from line "
                            + e.getLocation().getLineNr()
                            + " on): remove it, and the files beside it are listed anew from what they hold",
                    e);
        }
    }

    private static Manifest of(JsonNode json, File file) throws IOException {
        int schema = json == null ? 0 : json.path("schema").asInt();
        if (schema != SCHEMA) {
            throw new ArchiveException(
                    schema > SCHEMA
                            ? file + " is of a newer version (schema " + schema + ", this one reads " + SCHEMA
                                    + "): use the newer jar"
                            : file + " is damaged (it has no \"schema\": " + SCHEMA
                                    + "): remove it, and the files beside it are listed anew from what they hold");
        }
        List<ArchiveFile> files = new ArrayList<>();
        json.path("files").forEach(entry -> {
            if (isOurs(entry.path("name").asText())) {
                files.add(ArchiveFile.of(entry));
            }
        });
        List<String> discarded = new ArrayList<>();
        json.path("discarded").forEach(name -> discarded.add(name.asText()));
        return new Manifest(files, discarded);
    }

    /** Replaces the file as a whole; it is on the disk when this returns. */
    void write(File folder) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", SCHEMA);
        ArrayNode list = json.putArray("files");
        files.forEach(file -> file.to(list.addObject()));
        ArrayNode gone = json.putArray("discarded");
        discarded.forEach(gone::add);
        byte[] text =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        Durable.replace(new File(folder, NAME), text);
    }

    /** This manifest with one file in place of others; the new one may be null. */
    Manifest replaced(List<ArchiveFile> old, ArchiveFile newer) {
        List<String> names = old.stream().map(ArchiveFile::name).toList();
        List<ArchiveFile> kept = new ArrayList<>(files);
        kept.removeIf(file -> names.contains(file.name()));
        List<String> gone = new ArrayList<>(discarded);
        gone.addAll(names);
        if (newer != null) {
            kept.add(newer);
            gone.remove(newer.name());
        }
        return new Manifest(kept, gone);
    }

    /** This manifest with another entry for the same file. */
    Manifest changed(ArchiveFile file) {
        return new Manifest(
                files.stream()
                        .map(known -> known.name().equals(file.name()) ? file : known)
                        .toList(),
                discarded);
    }

    Manifest with(ArchiveFile file) {
        return replaced(List.of(), file);
    }

    /** This manifest without the discarded files, after they were removed. */
    Manifest cleared() {
        return new Manifest(files, List.of());
    }

    boolean lists(String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }
}
