package io.vritti.redact;

import java.util.List;
import java.util.Set;

/** A flag that takes a secret with certain tools, and means something else with others. */
record ToolFlag(Set<String> tools, String flag, Form form) {

    /** Where the secret stands. */
    enum Form {
        /** {@code -psecret}. */
        ATTACHED,
        /** {@code -p secret}. */
        NEXT,
        /** {@code -u user:secret} or {@code -uuser:secret}; without a colon the whole is a key, unless the tool then asks. */
        USER_AND_SECRET,
        /** {@code -U user%secret}. */
        USER_PERCENT_SECRET
    }

    private static final Set<String> MYSQL = Set.of(
            "mysql",
            "mysqldump",
            "mysqladmin",
            "mysqlimport",
            "mysqlshow",
            "mysqlcheck",
            "mysqlsh",
            "mariadb",
            "mariadb-dump",
            "mariadb-admin");

    private static final List<ToolFlag> ALL = List.of(
            new ToolFlag(MYSQL, "-p", Form.ATTACHED),
            new ToolFlag(Set.of("sshpass"), "-p", Form.ATTACHED),
            new ToolFlag(Set.of("sshpass"), "-p", Form.NEXT),
            new ToolFlag(Set.of("7z", "7za", "7zz", "7zr"), "-p", Form.ATTACHED),
            new ToolFlag(Set.of("zip", "unzip", "sqlcmd", "bcp", "mosquitto_pub", "mosquitto_sub"), "-P", Form.NEXT),
            new ToolFlag(Set.of("redis-cli"), "-a", Form.NEXT),
            new ToolFlag(Set.of("openssl"), "-k", Form.NEXT),
            new ToolFlag(
                    Set.of("mongo", "mongosh", "mongodump", "mongorestore", "mongoexport", "mongoimport"),
                    "-p",
                    Form.NEXT),
            new ToolFlag(Set.of("ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami"), "-w", Form.NEXT),
            new ToolFlag(
                    Set.of(
                            "docker login",
                            "podman login",
                            "oc login",
                            "az login",
                            "helm login",
                            "buildah login",
                            "skopeo login",
                            "cf login"),
                    "-p",
                    Form.NEXT),
            new ToolFlag(Set.of("curl"), "-u", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("curl"), "--user", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("curl"), "-U", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("curl"), "--proxy-user", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("curl"), "-b", Form.NEXT),
            new ToolFlag(Set.of("http", "https", "xh"), "-a", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("http", "https", "xh"), "--auth", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("ab"), "-A", Form.USER_AND_SECRET),
            new ToolFlag(Set.of("smbclient", "rpcclient", "net"), "-U", Form.USER_PERCENT_SECRET));

    static boolean isTool(String name) {
        return ALL.stream().anyMatch(known -> known.tools.contains(name))
                || name.equals("docker")
                || name.equals("podman")
                || name.equals("oc")
                || name.equals("az")
                || name.equals("helm")
                || name.equals("buildah")
                || name.equals("skopeo")
                || name.equals("cf");
    }

    static List<ToolFlag> of(String tool) {
        return ALL.stream().filter(known -> known.tools.contains(tool)).toList();
    }

    /** @return whether the word at {@code index} was this flag with a secret */
    boolean inspect(List<String> words, int index, FlagSecrets.Sink sink) {
        String word = words.get(index);
        if (word.equals(flag)) {
            boolean hasNext =
                    form != Form.ATTACHED && index + 1 < words.size() && FlagSecrets.isValue(words.get(index + 1));
            return hasNext && addFrom(words.get(index + 1), index + 1, 0, sink);
        }
        boolean canAttach = form != Form.NEXT && !flag.startsWith("--");
        boolean isAttached = canAttach && word.startsWith(flag) && !Kind.isMarkAt(word, flag.length());
        return isAttached && addFrom(word, index, flag.length(), sink);
    }

    private boolean addFrom(String word, int index, int from, FlagSecrets.Sink sink) {
        int start = switch (form) {
            case ATTACHED, NEXT -> from;
            case USER_AND_SECRET -> afterUser(word, from, ':');
            case USER_PERCENT_SECRET -> afterUser(word, from, '%');
        };
        if (start < 0 || start >= word.length()) {
            return false;
        }
        int unquoted = TextScan.isQuote(word.charAt(start)) ? start + 1 : start;
        if (Kind.isMarkAt(word, unquoted)) {
            return false;
        }
        sink.add(index, unquoted, word.length(), Kind.PASSWORD);
        return true;
    }

    /** Index of the secret; of the user where no secret follows, since APIs take their key there; -1 for a bare user. */
    private static int afterUser(String word, int from, char separator) {
        int at = word.indexOf(separator, from);
        if (at < 0) {
            return -1;
        }
        return at + 1 < word.length() ? at + 1 : from;
    }
}
