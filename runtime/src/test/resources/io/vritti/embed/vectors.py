"""Makes vectors.jsonl: texts and the vectors that a real Vritti server stored for them (all-MiniLM-L6-v2, fp32).

python3 vectors.py <shared/data> > vectors.jsonl; the text is goal, empty line, error trace (facts.md §4.4).
"""
import base64
import json
import sys
import zlib

seen = set()
with open(sys.argv[1] + "/vritti-written.jsonl", encoding="utf-8") as file:
    for line in file:
        record = json.loads(line)
        if record["stage"] != "nollm:captured" or record["instance"] != "text":
            continue
        packed = record["metadata"]["episode_json"]
        episode = json.loads(zlib.decompress(base64.b64decode(packed[3:])) if packed.startswith("gz:") else packed)
        data = episode["create_data"]
        text = data["goal"] + "\n\n" + data["error_trace"]
        if text in seen or len(text) > 5000:
            continue
        seen.add(text)
        print(json.dumps({"text": text, "vector": record["embedding_f32le_b64"]}, separators=(",", ":")))
