package io.vritti.redact;

import static io.vritti.redact.Kind.API_KEY;

import java.util.List;
import java.util.regex.Pattern;

/** Secrets that their own form gives away: the prefixes that issuers put there so that scanners find them (D4, D8, D12, D15). */
final class TokenFormats implements Finder {

    private static final List<TokenFormat> FORMATS = List.of(
            TokenFormat.ofName(Kind.JWT, "eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{4,}+(?:\\.[A-Za-z0-9_-]*+)?", "eyJ"),
            // JWE, and a JWT whose header was cut.
            TokenFormat.ofName(Kind.JWT, "eyJ[A-Za-z0-9_-]{8,}+\\.(?:[A-Za-z0-9_-]*+\\.){3}[A-Za-z0-9_-]{8,}+", "eyJ"),
            TokenFormat.ofName(Kind.JWT, "eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{20,}+", "eyJ"),
            TokenFormat.ofName(
                    Kind.JWT, "ey[A-Za-z0-9]{17,}+\\.ey[A-Za-z0-9/_-]{17,}+(?:\\.[A-Za-z0-9/_-]*+=*+)?", "ey"),
            TokenFormat.of(
                            Kind.SSH_KEY,
                            "(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\\d{3}|sk-ssh-ed25519@openssh\\.com) [A-Za-z0-9+/]{40,}+={0,3}",
                            "ssh-",
                            "ecdsa-sha2-")
                    .before(3),
            TokenFormat.ofName(Kind.PRIVATE_KEY, "AGE-SECRET-KEY-1[A-Z0-9]{50,}+", "AGE-SECRET-KEY-"),
            // OpenAI, Anthropic, OpenRouter, DeepSeek and those that follow them; Groq, Hugging Face, xAI and others.
            TokenFormat.ofName(API_KEY, "sk-[A-Za-z0-9_-]{20,}+", "sk-").withDigit(),
            TokenFormat.of(
                    API_KEY,
                    "(?:hf_|api_org_|gsk_|r8_|xai-|pplx-|nvapi-|fw_|tgp_v1_|csk-)[A-Za-z0-9_-]{24,}+",
                    "hf_",
                    "api_org_",
                    "gsk_",
                    "r8_",
                    "xai-",
                    "pplx-",
                    "nvapi-",
                    "fw_",
                    "tgp_v1_",
                    "csk-"),
            // Stripe; Vritti's own keys.
            TokenFormat.of(
                            API_KEY,
                            "(?:sk|rk|pk|em)_(?:live|test|prod)_[A-Za-z0-9_]{10,}+",
                            "_live_",
                            "_test_",
                            "_prod_")
                    .before(2),
            TokenFormat.of(API_KEY, "whsec_[A-Za-z0-9+/=]{20,}+", "whsec_"),
            // GitHub, GitLab, Atlassian.
            TokenFormat.of(API_KEY, "gh[pousr]_[A-Za-z0-9]{20,}+", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
            TokenFormat.of(API_KEY, "github_pat_[A-Za-z0-9_]{20,}+", "github_pat_"),
            TokenFormat.ofName(
                    API_KEY,
                    "gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct|wt)-[A-Za-z0-9_.-]{16,}+",
                    "glpat-",
                    "gloas-",
                    "gldt-",
                    "glrt-",
                    "glcbt-",
                    "glptt-",
                    "glft-",
                    "glimt-",
                    "glagent-",
                    "glsoat-",
                    "glffct-",
                    "glwt-"),
            TokenFormat.of(API_KEY, "AT(?:ATT|CTT|STT|BB)3?[A-Za-z0-9_=-]{24,}+", "ATATT", "ATCTT", "ATSTT", "ATBB"),
            // Slack, Discord, Telegram.
            TokenFormat.ofName(API_KEY, "xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9-]{8,}+", "xox"),
            TokenFormat.ofName(API_KEY, "xapp-[0-9]-[A-Za-z0-9-]{5,}+", "xapp-"),
            TokenFormat.of(
                            API_KEY,
                            "(?<=hooks\\.slack\\.com/(?:services|workflows|triggers)/)[A-Za-z0-9/]{20,}+",
                            "hooks.slack.com/")
                    .behind(26),
            TokenFormat.of(
                            API_KEY,
                            "(?<=discord(?:app)?\\.com/api/webhooks/)[0-9]{10,}+/[A-Za-z0-9_-]{20,}+",
                            "/api/webhooks/")
                    .behind(14),
            TokenFormat.of(API_KEY, "(?:bot)?[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])", ":AA")
                    .before(13),
            TokenFormat.ofName(API_KEY, "mfa\\.[A-Za-z0-9_-]{60,}+", "mfa."),
            TokenFormat.ofName(
                    API_KEY,
                    "[MNO][TDjz][A-Za-z0-9_-]{21,26}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,}+",
                    "MT",
                    "MD",
                    "Mj",
                    "Mz",
                    "ND",
                    "NT",
                    "Nj",
                    "Nz",
                    "OD",
                    "OT",
                    "Oj",
                    "Oz"),
            // GitHub's old tokens of apps, Azure DevOps, Asana, Okta, Apify, Mapbox.
            TokenFormat.ofName(API_KEY, "v1\\.[0-9a-f]{40}(?![0-9a-zA-Z])", "v1."),
            TokenFormat.of(API_KEY, "[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])", "AZDO")
                    .before(76),
            TokenFormat.of(API_KEY, "[012]/[0-9]{16}/[0-9]{16}:[0-9a-f]{32}(?![0-9a-zA-Z])", "0/", "1/", "2/"),
            TokenFormat.of(API_KEY, "(?<=SSWS )[A-Za-z0-9_-]{20,}+", "SSWS ").behind(5),
            TokenFormat.of(API_KEY, "apify_api_[A-Za-z0-9]{30,}+", "apify_api_"),
            TokenFormat.ofName(API_KEY, "[sp]k\\.eyJ[A-Za-z0-9_-]{20,}+\\.[A-Za-z0-9_-]{16,}+", "k.eyJ")
                    .before(1),
            // Hashes of passwords, with which they can be guessed.
            TokenFormat.of(
                    Kind.PASSWORD,
                    Pattern.compile(
                            "\\$(?:2[aby]\\$\\d\\d|apr1|[156y]|argon2id?\\$v=\\d+\\$[mtp=,0-9]{1,40})\\$[A-Za-z0-9./+$=]{20,200}+"),
                    List.of("$2a$", "$2b$", "$2y$", "$apr1$", "$1$", "$5$", "$6$", "$y$", "$argon2")),
            // Package and image registries.
            TokenFormat.of(API_KEY, "npm_[A-Za-z0-9]{30,}+", "npm_"),
            TokenFormat.ofName(API_KEY, "pypi-[A-Za-z0-9_-]{40,}+", "pypi-"),
            TokenFormat.of(API_KEY, "rubygems_[0-9a-f]{32,}+", "rubygems_"),
            TokenFormat.of(API_KEY, "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}+", "dckr_"),
            // AWS, Google, DigitalOcean, Databricks, Tailscale.
            TokenFormat.of(
                    API_KEY, "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])", "AKIA", "ASIA", "ABIA", "ACCA"),
            TokenFormat.of(API_KEY, "AIza[A-Za-z0-9_-]{30,}+", "AIza"),
            TokenFormat.of(API_KEY, "ya29\\.[A-Za-z0-9_-]{20,}+", "ya29."),
            TokenFormat.ofName(API_KEY, "GOCSPX-[A-Za-z0-9_-]{20,}+", "GOCSPX-"),
            TokenFormat.of(API_KEY, "do[oprt]_v1_[0-9a-f]{40,}+", "_v1_").before(3),
            TokenFormat.of(API_KEY, "dapi[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])", "dapi"),
            TokenFormat.ofName(API_KEY, "tskey-[a-z]+-[A-Za-z0-9-]{10,}+", "tskey-"),
            // HashiCorp, Grafana, Sentry, New Relic, Doppler.
            TokenFormat.of(API_KEY, "hv[sbr]\\.[A-Za-z0-9_-]{20,}+", "hvs.", "hvb.", "hvr."),
            TokenFormat.of(API_KEY, "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{40,}+", ".atlasv1.")
                    .before(14),
            TokenFormat.of(API_KEY, "gl(?:sa|c)_[A-Za-z0-9_+/=]{20,}+", "glsa_", "glc_"),
            TokenFormat.of(API_KEY, "sntry[su]_[A-Za-z0-9_+/=]{20,}+", "sntrys_", "sntryu_"),
            TokenFormat.ofName(API_KEY, "NR(?:AK|AA|II|IQ)-[A-Za-z0-9]{20,}+", "NRAK-", "NRAA-", "NRII-", "NRIQ-"),
            TokenFormat.of(API_KEY, "dp\\.(?:pt|st|ct|scim|audit)\\.[A-Za-z0-9_.-]{20,}+", "dp."),
            // Figma, Linear, Notion, PlanetScale, Postman, Shopify, Square, SendGrid, Mailgun, Twilio.
            TokenFormat.of(
                    API_KEY,
                    "(?:figd|lin_api|lin_oauth|ntn|pscale_tkn|pscale_oauth)_[A-Za-z0-9_-]{20,}+",
                    "figd_",
                    "lin_",
                    "ntn_",
                    "pscale_"),
            TokenFormat.ofName(API_KEY, "PMAK-[0-9a-f]{24}-[0-9a-f]{34}", "PMAK-"),
            TokenFormat.of(API_KEY, "shp(?:at|ss|ca|pa)_[0-9a-fA-F]{20,}+", "shpat_", "shpss_", "shpca_", "shppa_"),
            TokenFormat.of(API_KEY, "sq0[a-z]{3}-[A-Za-z0-9_-]{20,}+", "sq0"),
            TokenFormat.of(API_KEY, "SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+", "SG."),
            TokenFormat.ofName(API_KEY, "key-[0-9a-f]{32}(?![0-9a-zA-Z])", "key-"),
            TokenFormat.of(API_KEY, "SK[0-9a-fA-F]{32}(?![0-9a-zA-Z])", "SK"),
            // Azure's client secrets, Mailchimp, MaxMind: the mark of the issuer stands in the midst or at the end.
            TokenFormat.of(API_KEY, "[A-Za-z0-9_.~]{3}[0-9]Q~[A-Za-z0-9_.~-]{31,}+", "Q~")
                    .before(4),
            TokenFormat.of(API_KEY, "[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9])", "-us")
                    .before(32),
            TokenFormat.of(API_KEY, "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9])", "_mmk")
                    .before(36),
            // Facebook's "number|secret", ClickHouse, Vault's older form, Authress.
            TokenFormat.of(API_KEY, "[0-9]{15,16}(?:\\||%7C|%)[A-Za-z0-9_-]{27,40}+", "|", "%")
                    .before(16),
            TokenFormat.of(API_KEY, "4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])", "4b1d"),
            TokenFormat.of(API_KEY, "s\\.[A-Za-z0-9]{24}(?![A-Za-z0-9])", "s.").withDigit(),
            TokenFormat.of(
                            API_KEY,
                            "(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\\.[a-z0-9]{4,6}\\.acc[_-][a-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,120}+",
                            ".acc_",
                            ".acc-")
                    .before(46),
            // Services whose addresses hold what opens them.
            TokenFormat.of(
                            API_KEY,
                            "(?<=hook\\.[a-z0-9]{2,4}\\.make\\.com/|hc-ping\\.com/|infura\\.io/v3/|quiknode\\.pro/|/with/key/|/v1/input/|/inputs/|/integration/|/ical/|/verify-email/)[A-Za-z0-9-]{20,64}+",
                            ".make.com/",
                            "hc-ping.com/",
                            "infura.io/",
                            "quiknode.pro/",
                            "/with/key/",
                            "/v1/input/",
                            "/inputs/",
                            "/integration/",
                            "/ical/",
                            "/verify-email/")
                    .withDigit()
                    .behind(14),
            // Teams, Zapier: whoever knows the address may post.
            TokenFormat.of(API_KEY, "(?<=/IncomingWebhook/)[0-9a-f]{32}/[0-9a-f-]{36}", "/IncomingWebhook/")
                    .behind(17),
            TokenFormat.of(
                            API_KEY,
                            "(?<=hooks\\.zapier\\.com/hooks/catch/)[0-9]{1,20}/[A-Za-z0-9]{4,}+",
                            "hooks.zapier.com/")
                    .behind(29),
            // The seeds of NATS, MailerSend, Bitcoin's and Nostr's keys.
            TokenFormat.of(API_KEY, "S[UAONX][A-Z2-7]{56}(?![A-Za-z0-9])", "SU", "SA", "SO", "SN", "SX"),
            TokenFormat.of(API_KEY, "mlsn\\.[0-9a-f]{40,}+", "mlsn."),
            TokenFormat.of(API_KEY, "dose[0-9a-f]{32}(?![A-Za-z0-9])", "dose"),
            TokenFormat.of(Kind.PRIVATE_KEY, "nsec1[a-z0-9]{58}(?![A-Za-z0-9])", "nsec1"),
            TokenFormat.of(Kind.PRIVATE_KEY, "xprv[A-Za-z0-9]{100,112}(?![A-Za-z0-9])", "xprv"),
            // A bearer token that no header names.
            TokenFormat.of(API_KEY, "(?<=[Bb]earer |BEARER )[A-Za-z0-9._~+/=-]{16,}+", "earer ", "BEARER ")
                    .withDigit()
                    .behind(7));

    @Override
    public void find(SearchedText searched, Findings findings) {
        for (TokenFormat format : FORMATS) {
            format.find(searched, findings);
        }
    }
}
