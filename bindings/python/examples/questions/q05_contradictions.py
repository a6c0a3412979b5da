"""Which contradictions do the published notices hold, and how many of each? (通报中的自相矛盾)"""
import collections, pathlib, zhenggai

found = collections.Counter()
for path in sorted(pathlib.Path("notices").glob("*.txt")):
    for wrong in zhenggai.read_notice(path).diagnostics:
        if wrong.severity == "error":
            found[wrong.code] += 1
            print(f"{path.name}:{wrong.line}:{wrong.column} {wrong.message}")
print(found.most_common())
