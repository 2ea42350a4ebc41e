package io.vritti.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * Secrets that begin with the public prefix of their issuer, followed by enough characters of its alphabet. One row a prefix, from
 * the issuers' documentation and the public rules of secret scanners.
 */
final class IssuerPrefixes implements Finder {

    /**
     * {@code prefix alphabet least}: {@code w} letters and digits, {@code u} with dash and underscore, {@code v} with a full stop
     * too, {@code e} with an equals sign besides, {@code b} Base64 of both sorts, {@code x} hexadecimal digits and dashes,
     * {@code X} upper-case letters and digits.
     */
    private static final String ROWS = """
            EAAA u 22
            EAA w 100
            NRII- u 20
            NRAK- u 20
            sk_prod_ u 10
            rk_prod_ u 10
            ops_eyJ b 40
            A3- Xd 30
            AKCp w 40
            cmVmd w 40
            dt0c01. v 40
            dt0s01. v 40
            FlyV1 b 40
            fo1_ u 30
            fm1_ b 40
            fm1a_ b 40
            fm1r_ b 40
            sl. e 100
            squ_ w 40
            sqp_ w 40
            sqa_ w 40
            fm2_ b 40
            HRKU-AA u 30
            HRKU- x 30
            pat-na1- x 30
            pat-eu1- x 30
            pscale_pw_ e 20
            pscale_tkn_ e 20
            pscale_oauth_ e 20
            pul- x 40
            xkeysib- v 40
            xsmtpsib- v 40
            sbp_ w 32
            sb_secret_ u 20
            sb_publishable_ u 20
            re_ u 26
            pcsk_ u 40
            lsv2_ u 30
            tvly- u 20
            sgp_ u 40
            slk_ x 40
            nfp_ w 30
            CCIPAT_ u 40
            CCIPRJ_ u 40
            secret_ w 40
            1//0 u 40
            access_token$production$ $ 30
            access_token$sandbox$ $ 30
            sha256~ u 30
            GR1348941 u 20
            sk_ w 40
            pa- u 40
            jina_ w 40
            fc- x 32
            BSA u 26
            e2b_ x 32
            ak- w 20
            as- w 20
            co- w 36
            cio w 32
            oy2 w 43
            CLOJARS_ w 40
            ABSK b 80
            LTAI w 16
            AKID w 28
            AQVN u 35
            t1. v 80
            SCW X 17
            hcloud_ w 40
            v1.0- x 100
            st. v 60
            ddapp_ w 30
            hcxik_ w 40
            hcaik_ w 40
            xaat- x 30
            xapt- x 30
            phx_ u 32
            phc_ u 32
            pylf_ u 30
            pat w. 70
            aio_ w 24
            tfp_ u 40
            b_ u 44
            CFPAT- u 40
            duffel_ b 40
            EZAK w 50
            EZTK w 50
            FLWSECK u 30
            FLWSECK_TEST- w 12
            FLWPUBK u 30
            fio-u- b 50
            live_ u 35
            test_ w 40
            s-s4t2 u 60
            sdk- x 32
            mob- x 32
            api- x 36
            APP_USR- u 50
            access-production- x 32
            access-sandbox- x 32
            access-development- x 32
            pnu_ w 32
            rdme_ w 60
            rzp_ u 18
            sm_pat_ w 16
            sm_aat_ w 16
            sm_sat_ w 16
            tk-us- u 40
            shippo_ u 40
            unkey_ w 20
            tr_ u 24
            vck_ w 40
            vcp_ w 40
            vercel_blob_rw_ u 30
            waka_ x 32
            wandb_ u 40
            bkua_ x 40
            rkt_ w 30
            cf- u 40
            csmtp_ w 30
            napikey_ w 30
            napi_ w 30
            npg_ w 12
            turso_ w 30
            mdb_sa_sk_ u 30
            cflt b 55
            chs_ w 30
            retool_ w 30
            rootly_ w 40
            tskey- u 20
            dnkey- u 40
            BBFF- u 20
            zpka_ u 32
            polar_ u 30
            key_ x 40
            ddp_ w 30
            ddo_ w 30
            pat. v 40
            sat. v 40
            sk-lf- x 30
            pk-lf- x 30
            akp_ w 30
            glsa_ u 30
            doo_v1_ x 40
            p8e- w 32
            eyJrIjoi b 70
            ico- w 32
            API- X 26
            SG. e 60
            """;

    /** Words that are joined by dashes have a number or two. */
    private static final int MANY_DIGITS = 6;

    private static final int SHORTEST_TELLING = 5;

    /** A UUID has 36 characters and is no secret in a path. */
    private static final int LEAST_HEX = 40;

    /** A prefix of this length is no word of a name. */
    private static final int LONG_PREFIX = 7;

    private record Row(String prefix, String extra, boolean isUpper, boolean isHex, int least) {}

    private static final List<Row> TABLE = table();

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        CharacterPairs pairs = searched.pairs();
        for (Row row : TABLE) {
            if (pairs.mayHold(row.prefix)) {
                find(row, text, findings);
            }
        }
    }

    private static void find(Row row, String text, Findings findings) {
        int from = 0;
        for (int at = text.indexOf(row.prefix); at >= 0; at = text.indexOf(row.prefix, from)) {
            int start = at + row.prefix.length();
            int end = start;
            while (end < text.length() && belongs(text.charAt(end), row)) {
                end++;
            }
            // A longer run would begin in the same word: going on behind it keeps the time linear.
            from = Math.max(end, at + 1);
            end = withoutStop(text, start, end);
            if (end - start >= row.least && isBoundary(text, at, row) && isRandom(text, start, end, row)) {
                findings.add(at, end, Kind.API_KEY);
            }
        }
    }

    private static boolean belongs(char c, Row row) {
        if (row.extra.indexOf(c) >= 0) {
            return true;
        }
        if (row.isHex) {
            return TextScan.isDigit(c) || c >= 'a' && c <= 'f';
        }
        return TextScan.isDigit(c) || c >= 'A' && c <= 'Z' || !row.isUpper && c >= 'a' && c <= 'z';
    }

    private static int withoutStop(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) == '.') {
            at--;
        }
        return at;
    }

    /** A short prefix with hexadecimal digits behind it is also the name of a file or folder. */
    private static boolean isBoundary(String text, int at, Row row) {
        char before = TextScan.before(text, at);
        if (before == '/') {
            boolean isName = row.isHex && row.least < LEAST_HEX && row.prefix.length() < SHORTEST_TELLING;
            return !isName || TextScan.before(text, at - 1) == '/';
        }
        return !TextScan.isWordCharacter(before) && before != '-' && before != '.';
    }

    /** Words joined by dashes have neither digits nor capitals within. */
    private static boolean isRandom(String text, int start, int end, Row row) {
        int digits = 0;
        int lower = 0;
        int upper = 0;
        int joints = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits += TextScan.isDigit(c) ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            joints += c == '-' || c == '_' ? 1 : 0;
        }
        if (joints > 1 && upper == 0 && digits < MANY_DIGITS && row.prefix.length() < LONG_PREFIX) {
            return false;
        }
        return digits > 0 && lower + upper > 1 || lower > 2 && upper > 2;
    }

    private static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        ROWS.lines().forEach(line -> {
            String[] cells = line.split(" ");
            String extra = switch (cells[1]) {
                case "u" -> "-_";
                case "v" -> "-_.";
                case "e" -> "-_.=";
                case "b" -> "-_+/=,";
                case "x", "Xd" -> "-";
                case "w." -> ".";
                case "$" -> "$";
                default -> "";
            };
            boolean isUpper = cells[1].startsWith("X");
            rows.add(new Row(cells[0], extra, isUpper, cells[1].equals("x"), Integer.parseInt(cells[2])));
        });
        return List.copyOf(rows);
    }
}
