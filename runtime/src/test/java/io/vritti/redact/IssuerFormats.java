package io.vritti.redact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Secrets of public issuers, made by rule: a prefix in parts, so that no scanner takes this file for a leak, and random characters
 * of the issuer's alphabet and length.
 *
 * <p>A row is {@code name: template}; in a template {@code {n}} are n letters and digits, {@code {n:x}} lower-case hexadecimal
 * digits, {@code {n:X}} upper-case letters and digits, {@code {n:d}} digits, {@code {n:l}} lower-case letters and digits,
 * {@code {n:b}} Base64, {@code {n:u}} URL-safe Base64, and {@code ~} is nothing.
 */
final class IssuerFormats {

    private static final String ROWS = """
            sendgrid: S~G.{22:u}.{43:u}
            stripe live: s~k_live_{24}
            stripe prod: s~k_prod_{40}
            stripe restricted: r~k_live_{40}
            stripe hook: w~hsec_{32}
            square access: E~AAA{60:u}
            square production: s~q0atp-{22:u}
            square secret: s~q0csp-{43:u}
            1password service: o~ps_eyJ{250:u}
            1password secret: A~3-{6:X}-{11:X}-{5:X}-{5:X}-{5:X}
            azure client: {3}~8Q~TILDE{34:u}
            artifactory key: A~KCp{69}
            artifactory reference: c~mVmd{59}
            dynatrace: d~t0c01.{24:X}.{64:X}
            fly access: f~o1_{43:u}
            fly machine: f~m2_{100:b}
            heroku: H~RKU-AA{58:u}
            hubspot: p~at-na1-{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            planetscale password: p~scale_pw_{43:u}
            planetscale token: p~scale_tkn_{43:u}
            pulumi: p~ul-{40:x}
            brevo: x~keysib-{64:x}-{16}
            brevo smtp: x~smtpsib-{64:x}-{16}
            supabase: s~bp_{40:x}
            supabase secret: s~b_secret_{22:u}_{8:u}
            resend: r~e_{8}_{24}
            pinecone: p~csk_{6}_{64}
            langsmith: l~sv2_pt_{32:x}_{10:x}
            tavily: t~vly-{32}
            tavily dev: t~vly-dev-{32}
            sourcegraph: s~gp_{16:x}_{40:x}
            netlify: n~fp_{36}
            circleci personal: C~CIPAT_{22}_{40:x}
            circleci project: C~CIPRJ_{22}_{40:x}
            notion: n~tn_{46}
            notion old: s~ecret_{43}
            google refresh: 1~//0{60:u}
            google key: A~Iza{35:u}
            google client: G~OCSPX-{28:u}
            paypal: a~ccess_token$production${16:l}${32:x}
            openshift: s~ha256~TILDE{43:u}
            twilio key: S~K{32:x}
            github classic: g~hp_{36}
            github fine: g~ithub_pat_{22}_{59}
            github server: g~hs_{36}
            gitlab personal: g~lpat-{20:u}
            gitlab routable: g~lpat-{27:u}.{9:l}
            gitlab runner: G~R1348941{20:u}
            gitlab trigger: g~lptt-{40:x}
            slack bot: x~oxb-{12:d}-{12:d}-{24}
            slack user: x~oxp-{12:d}-{12:d}-{12:d}-{32:x}
            slack app: x~app-1-A{10:X}-{13:d}-{64:x}
            openai project: s~k-proj-{74:u}T3BlbkFJ{74:u}
            openai old: s~k-{20}T3BlbkFJ{20}
            anthropic: s~k-ant-api03-{93:u}AA
            openrouter: s~k-or-v1-{64:x}
            hugging face: h~f_{34}
            groq: g~sk_{52}
            replicate: r~8_{37}
            perplexity: p~plx-{48}
            xai: x~ai-{80}
            fireworks: f~w_{24}
            nvidia: n~vapi-{64:u}
            cerebras: c~sk-{48:l}
            deepseek: s~k-{32:x}
            elevenlabs: s~k_{48:x}
            langfuse: s~k-lf-{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            voyage: p~a-{43:u}
            jina: j~ina_{60}
            exa firecrawl: f~c-{32:x}
            brave search: B~SA{28:u}
            e2b: e~2b_{40:x}
            modal: a~k-{22}
            assembly cohere: c~o-{40}
            npm: n~pm_{36}
            pypi: p~ypi-AgEIcHlwaS5vcmc{80:u}
            rubygems: r~ubygems_{48:x}
            docker: d~ckr_pat_{27:u}
            docker org: d~ckr_oat_{32:u}
            crates: c~io{32}
            nuget: o~y2{43:l}
            clojars: C~LOJARS_{60:l}
            aws key: A~KIA{16:X}
            aws session: A~SIA{16:X}
            aws bedrock: A~BSK{109:b}
            digitalocean: d~op_v1_{64:x}
            digitalocean oauth: d~oo_v1_{64:x}
            databricks: d~api{32:x}
            alibaba: L~TAI{20}
            tencent: A~KID{32}
            yandex: A~QVN{36:u}
            yandex iam: t~1.{80:u}.{86:u}
            scaleway: S~CW{17:X}
            linode hetzner: h~cloud_{50}
            vultr cloudflare: v~1.0-{24:x}-{146:x}
            vault: h~vs.{90:u}
            vault batch: h~vb.{140:u}
            terraform: {14}.a~tlasv1.{64:u}
            grafana service: g~lsa_{32}_{8:x}
            grafana cloud: g~lc_{60:b}
            sentry org: s~ntrys_{80:b}_{43:b}
            sentry user: s~ntryu_{64:x}
            new relic: N~RAK-{27:X}
            new relic ingest: N~RII-{32:u}
            doppler: d~p.pt.{43}
            infisical: s~t.{8:x}-{4:x}-{4:x}-{4:x}-{12:x}.{32:x}.{32:x}
            datadog app: d~dapp_{34}
            honeycomb: h~cxik_{58:l}
            axiom: x~aat-{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            posthog: p~hx_{43:u}
            logfire: p~ylf_v1_us_{43}
            figma: f~igd_{40:u}
            linear: l~in_api_{40}
            postman: P~MAK-{24:x}-{34:x}
            shopify: s~hpat_{32:x}
            shopify shared: s~hpss_{32:x}
            mailgun: k~ey-{32:x}
            mailchimp: {32:x}-u~s12
            airtable: p~at{14}.{64:x}
            atlassian: A~TATT3{180:u}={8:X}
            bitbucket: A~TBB{32}
            adafruit: a~io_{28}
            algolia typeform: t~fp_{44:u}_{14:u}
            beamer: b~_{44:u}
            contentful: C~FPAT-{43:u}
            duffel: d~uffel_live_{43:u}
            easypost: E~ZAK{54}
            flutterwave: F~LWSECK-{32:x}-X
            frameio: f~io-u-{64:u}
            gocardless: l~ive_{40:u}
            intra42: s~-s4t2ud-{64:x}
            launchdarkly: s~dk-{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            launchdarkly api: a~pi-{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            lob: l~ive_{35:x}
            maxmind: {6}_{29}_m~mk
            mercadopago: A~PP_USR-{16:d}-{6:d}-{32:x}-{9:d}
            messagebird plaid: a~ccess-production-{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            prefect: p~nu_{36:l}
            readme: r~dme_{70:l}
            razorpay: r~zp_live_{14}
            rapyd settlemint: s~m_pat_{16}
            scalingo: t~k-us-{48:u}
            sendinblue shippo: s~hippo_live_{40:x}
            sidekiq teams: t~skey-auth-{12}-{24}
            telegram: {10:d}:A~A{33:u}
            temporal unkey: u~nkey_{24}
            trigger: t~r_prod_{20}
            tines vercel: v~ck_{56}
            vercel blob: v~ercel_blob_rw_{16}_{32}
            wakatime: w~aka_{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            weights: w~andb_v1_{60}
            buildkite: b~kua_{40:x}
            codecov cnry: r~kt_{36}
            cloudflare origin: c~f-{40:u}
            cloudsmith: c~smtp_{40}
            aiven neon: n~apikey_{40:l}
            neon: n~pg_{12}
            upstash turso: t~urso_{40}
            mongodb atlas: m~db_sa_sk_{40:u}
            confluent: c~flt{60:b}
            snowflake clickhouse: c~hs_{40}
            retool: r~etool_{40}
            age: A~GE-SECRET-KEY-1{58:X}
            harness: p~at.{22:u}.{24:x}.{20}
            rootly: r~ootly_{64:x}
            tailscale: t~skey-api-{11}-{32}
            defined: d~nkey-{26:X}-{52:X}
            ubidots sumo: B~BFF-{30}
            zuplo: z~pka_{32}_{8:x}
            polymarket polar: p~olar_oat_{43}
            cursor: k~ey_{64:x}
            deno: d~dp_{36}
            adobe: p~8e-{32:l}
            authress: s~c_{8:l}.{5:l}.acc-{12:l}.{60:b}
            clickhouse: 4~b1d{38}
            facebook: {16:d}|{32:u}
            facebook page: E~AAC{110:l}
            flutterwave encryption: F~LWSECK_TEST-{12:x}
            grafana old: e~yJrIjoi{80:b}
            hugging face organization: a~pi_org_{34}
            infracost: i~co-{32}
            octopus: A~PI-{26:X}
            planetscale oauth: p~scale_oauth_{20:u}.{20:u}
            sendgrid short: S~G.{66:l}
            settlemint application: s~m_aat_{16}
            vault old: s~.{24}
            slack workspace: x~oxa-2-{20}
            dropbox long: s~l.u-{130:u}
            sonar: s~qp_{40:x}
            fly machine root: f~m1r_{100:b}
            jwt: e~yJhbGciOiJIUzI1NiJ9.e~yJ{40:u}.{43:u}
            slack hook: https://hooks.slack~.com/services/T{9:X}/B{9:X}/{24}
            discord hook: https://discord~.com/api/webhooks/{18:d}/{68:u}
            teams hook: https://acme.webhook.office~.com/webhookb2/{8:x}-{4:x}-{4:x}-{4:x}-{12:x}@{8:x}-{4:x}-{4:x}-{4:x}-{12:x}/IncomingWebhook/{32:x}/{8:x}-{4:x}-{4:x}-{4:x}-{12:x}
            zapier hook: https://hooks.zapier~.com/hooks/catch/{7:d}/{7:l}/
            sentry dsn: https://{32:x}@o{6:d}.ingest.sentry~.io/{7:d}
            """;

    private IssuerFormats() {}

    /** Name and value of each format. */
    static Map<String, String> made(long seed) {
        Random random = new Random(seed);
        Map<String, String> made = new LinkedHashMap<>();
        ROWS.lines().forEach(row -> {
            int colon = row.indexOf(": ");
            made.put(row.substring(0, colon), filled(row.substring(colon + 2), random));
        });
        return made;
    }

    /** The part of a made value that opens something: behind the address of a web hook, and all of anything else. */
    static String secretOf(String value) {
        if (!value.startsWith("https://")) {
            return value;
        }
        int user = value.indexOf('@');
        return value.contains("sentry") ? value.substring("https://".length(), user) : tail(value);
    }

    private static String tail(String url) {
        String path = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String filled(String template, Random random) {
        StringBuilder value = new StringBuilder();
        String rest = template.replace("~TILDE", "\u0001").replace("~", "").replace('\u0001', '~');
        for (int i = 0; i < rest.length(); i++) {
            int close = rest.charAt(i) == '{' ? rest.indexOf('}', i) : -1;
            if (close < 0) {
                value.append(rest.charAt(i));
                continue;
            }
            String hole = rest.substring(i + 1, close);
            int colon = hole.indexOf(':');
            int count = Integer.parseInt(colon < 0 ? hole : hole.substring(0, colon));
            value.append(random(count, colon < 0 ? 'a' : hole.charAt(colon + 1), random));
            i = close;
        }
        return value.toString();
    }

    /** At least one digit and one letter, since that is what random characters of that length have nearly always. */
    static String random(int count, char alphabet, Random random) {
        String letters = "abcdefghijklmnopqrstuvwxyz";
        String characters = switch (alphabet) {
            case 'x' -> "0123456789abcdef";
            case 'X' -> letters.toUpperCase(java.util.Locale.ROOT) + "0123456789";
            case 'd' -> "123456789";
            case 'l' -> letters + "0123456789";
            case 'b' -> letters + letters.toUpperCase(java.util.Locale.ROOT) + "0123456789+/";
            case 'u' -> letters + letters.toUpperCase(java.util.Locale.ROOT) + "0123456789-_";
            default -> letters + letters.toUpperCase(java.util.Locale.ROOT) + "0123456789";
        };
        List<Character> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isEdge = i == 0 || i == count - 1;
            char c = characters.charAt(random.nextInt(characters.length()));
            while (isEdge && "-_+/".indexOf(c) >= 0) {
                c = characters.charAt(random.nextInt(characters.length()));
            }
            made.add(c);
        }
        if (count > 2) {
            made.set(count / 2, '7');
            made.set(count / 3, alphabet == 'd' ? '4' : alphabet == 'X' ? 'C' : 'c');
        }
        StringBuilder text = new StringBuilder();
        made.forEach(text::append);
        return text.toString();
    }
}
