package io.vritti.redact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The rows of {@code forms.txt}, filled with random characters. */
final class SecretForms {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d+):([a-zA-Z])}");
    private static final Pattern CODE = Pattern.compile("<(b64|b64u|hex|uni|gz)\\|([^<>]*)>");
    private static final Pattern SECRET = Pattern.compile("(?s)«(.*?)»");

    /** A shorter piece of a secret tells nothing, and stands in other words. */
    private static final int TELLING = 8;

    /** @param secrets what must be gone, without line ends */
    record Form(String name, String text, List<String> secrets) {

        /** Pieces of secrets that are still there. */
        List<String> leaksIn(String kept) {
            List<String> leaks = new ArrayList<>();
            for (String secret : secrets) {
                for (int at = 0; at + Math.min(TELLING, secret.length()) <= secret.length(); at++) {
                    String piece = secret.substring(at, at + Math.min(TELLING, secret.length()));
                    if (kept.contains(piece)) {
                        leaks.add(piece);
                        break;
                    }
                }
            }
            return leaks;
        }
    }

    private SecretForms() {}

    static List<Form> made(long seed) {
        Random random = new Random(seed);
        return lines("forms.txt").stream().map(line -> form(line, random)).toList();
    }

    static List<String> lines(String table) {
        try (InputStream in = SecretForms.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form form(String line, Random random) {
        int bar = line.indexOf(" | ");
        String filled = filled(line.substring(bar + 3), random);
        List<String> secrets = new ArrayList<>();
        Matcher matcher = SECRET.matcher(filled);
        while (matcher.find()) {
            matcher.group(1)
                    .lines()
                    .map(String::strip)
                    .filter(piece -> !piece.isEmpty())
                    .forEach(secrets::add);
        }
        return new Form(line.substring(0, bar), filled.replace("«", "").replace("»", ""), secrets);
    }

    static String filled(String template, Random random) {
        String text = HOLE.matcher(template)
                .replaceAll(hole -> Matcher.quoteReplacement(IssuerFormats.random(
                        Integer.parseInt(hole.group(1)), hole.group(2).charAt(0), random)));
        text = text.replace("~~", "\u0001").replace("~", "").replace('\u0001', '~');
        text = text.replace("{n}", "\n")
                .replace("{r}", "\r")
                .replace("{t}", "\t")
                .replace("{0}", "\u0000")
                .replace("{e}", "\u001b");
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            text = text.substring(0, code.start())
                    + coder(code.group(1)).apply(code.group(2))
                    + text.substring(code.end());
            code = CODE.matcher(text);
        }
        return text;
    }

    private static UnaryOperator<String> coder(String name) {
        return switch (name) {
            case "b64" -> text -> Base64.getEncoder().encodeToString(bytes(text));
            case "b64u" -> text -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
            case "hex" -> text -> HexFormat.of().formatHex(bytes(text));
            case "gz" -> text -> Base64.getEncoder().encodeToString(zipped(text));
            default -> SecretForms::escaped;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
