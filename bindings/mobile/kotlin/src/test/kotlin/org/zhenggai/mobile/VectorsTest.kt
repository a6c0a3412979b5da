package org.zhenggai.mobile

import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory

/** The shared vectors of `tests/vectors` about ledgers, through the binding; how entries are made, its README says. */
class VectorsTest {
    private val root = Path.of(System.getProperty("zhenggai.root"), "tests", "vectors")

    private fun read(path: Path): JsonObject = Json.parseToJsonElement(path.readText()).jsonObject

    private fun each(folder: String, run: (JsonObject) -> Unit): List<DynamicTest> {
        val files = root.resolve(folder).listDirectoryEntries("*.json").sorted()
        check(files.isNotEmpty()) { "there is no vector in $folder" }
        return files.map { file -> dynamicTest("$folder/${file.nameWithoutExtension}") { run(read(file)) } }
    }

    private fun JsonObject.text(key: String): String? = this[key]?.jsonPrimitive?.content
    private fun JsonObject.list(key: String): JsonArray = this[key]?.jsonArray ?: JsonArray(listOf())
    private fun word(value: Enum<*>): String = value.name.lowercase()

    private class Entry(val line: String, body: JsonObject) {
        val id: String = Json.parseToJsonElement(line).jsonObject.getValue("id").jsonPrimitive.content
        val device: String = body.getValue("device").jsonPrimitive.content
        val seq: Int = body.getValue("seq").jsonPrimitive.int
        val prev: String? = body["prev"]?.jsonPrimitive?.content
        val on: String = body.getValue("effective_on").jsonPrimitive.content
    }

    private inner class Base(name: String, coverage: String?) {
        val json = read(root.resolve("dossiers/$name.json"))
        val entries: List<JsonObject> = json.list("entries").map { said ->
            val event = said.jsonObject.getValue("event").jsonObject
            if (coverage == null || event.text("kind") != "dossier_opened") said.jsonObject
            else JsonObject(said.jsonObject + ("event" to JsonObject(event + ("coverage" to JsonPrimitive(coverage)))))
        }

        fun author(said: JsonObject): JsonElement =
            json.getValue("authors").jsonObject.getValue(said.text("by") ?: "unit")

        fun seal(
            said: JsonObject, day: String, number: Int, prev: String?,
            device: String = "vector", seq: Int = number, parents: List<String> = listOf(),
        ): Entry {
            val body = buildJsonObject {
                put("v", 1)
                put("dossier", json.getValue("dossier"))
                put("device", device)
                put("seq", seq)
                prev?.let { put("prev", it) }
                if (parents.isNotEmpty()) put("parents", JsonArray(parents.sorted().map(::JsonPrimitive)))
                put("recorded_at", buildJsonObject { put("moment", "2022-01-01T00:00:00.000Z"); put("counter", number) })
                put("effective_on", said.text("on") ?: day)
                put("author", author(said))
                put("event", said.getValue("event"))
            }
            return Entry(sealEntry(body.toString(), Language.EN), body)
        }

        fun chain(more: List<JsonObject>, day: String): List<Entry> =
            (entries + more).fold(listOf()) { chain, said ->
                chain + seal(said, day, chain.size + 1, chain.lastOrNull()?.id)
            }

        fun ledger(entries: List<Entry>): Ledger =
            Ledger(json.getValue("dossier").jsonPrimitive.content, "cn.party-inspection.2015", Language.EN)
                .also { it.take(entries.map(Entry::line)) }
    }

    @TestFactory
    fun closure() = each("closure") { vector ->
        val base = Base(vector.text("dossier")!!, vector.text("coverage"))
        val views = vector.list("views").map { it.jsonObject }
        val entries = base.chain(vector.list("entries").map { it.jsonObject }, views.first().text("day")!!)
        val ledger = base.ledger(entries)
        for (view in views) {
            val standing = ledger.standing(view.text("day")!!)
            val codes = view.list("without_effect").map { it.jsonPrimitive.content }
            assertEquals(codes, standing.withoutEffect.map { it.code })
            val told = standing.items.associate { item ->
                item.item to listOf(
                    word(item.status), word(item.outcome), item.obstacles,
                    item.earlier.map { listOf(it.number.toInt(), it.closed?.let(::word), it.attempts.toInt(), it.objections.toInt()) },
                )
            }
            val expected = view.getValue("items").jsonObject.mapValues { (_, state) ->
                val said = state.jsonObject
                listOf(
                    said.text("status"), said.text("outcome"),
                    said.list("blocking").map { it.jsonPrimitive.content },
                    said.list("earlier").map { it.jsonObject }.map {
                        listOf(
                            it.text("number")?.toInt(), it.text("closed"),
                            it.text("attempts")?.toInt(), it.text("objections")?.toInt(),
                        )
                    },
                )
            }
            assertEquals(expected, told)
        }
    }

    private fun params(said: JsonObject): Map<String, String> =
        said["params"]?.jsonObject?.mapValues { it.value.jsonPrimitive.content } ?: mapOf()

    @TestFactory
    fun ledger() = each("ledger") { vector ->
        val base = Base(vector.text("dossier")!!, null)
        val views = vector.list("views").map { it.jsonObject }
        val entries = base.chain(vector.list("entries").map { it.jsonObject }, views.first().text("day")!!)
        val own = entries.drop(base.entries.size).map { it.id }
        val ledger = base.ledger(entries)
        for (view in views) {
            val day = view.text("day")!!
            val standing = ledger.standing(day)
            assertEquals(view.text("counted")?.toInt(), entries.count { it.on <= day })
            assertEquals(
                view.list("without_effect").map { it.jsonObject }.map { Triple(it.text("entry")?.toInt(), it.text("code"), params(it)) },
                standing.withoutEffect.map { Triple(own.indexOf(it.entry), it.code, it.params) },
            )
            assertEquals(
                view.getValue("items").jsonObject.mapValues { it.value.jsonPrimitive.content },
                standing.items.associate { it.item to word(it.status) },
            )
        }
        for (asked in vector.list("commands").map { it.jsonObject }) {
            val said = buildJsonObject {
                put("by", base.author(asked))
                put("on", asked.text("on") ?: views.last().text("day")!!)
                put("event", asked.getValue("event"))
            }
            val refusal = runCatching { ledger.admit(said.toString()) }.exceptionOrNull()
            assertEquals(asked.text("refusal"), (refusal as BookException.Refused?)?.code, "$said")
            assertEquals(params(asked), (refusal as BookException.Refused?)?.details ?: mapOf<String, String>())
        }
    }

    private fun referred(value: JsonElement, written: List<Entry>): JsonElement = when (value) {
        is JsonObject -> JsonObject(value.mapValues { referred(it.value, written) })
        is JsonArray -> JsonArray(value.map { referred(it, written) })
        is JsonPrimitive ->
            if (value.isString && value.content.startsWith("entry:")) JsonPrimitive(written[value.content.substring(6).toInt()].id)
            else value
    }

    @TestFactory
    fun devices() = each("devices") { vector ->
        val base = Base(vector.text("dossier")!!, null)
        val day = vector.text("day")!!
        val before = base.chain(listOf(), day)
        val written = mutableListOf<Entry>()
        val come = mutableListOf<Entry>()
        for (said in vector.list("entries").map { it.jsonObject }) {
            val device = said.text("device") ?: "vector"
            val last = (before + written).lastOrNull { it.device == device }
            val other = said.text("instead_of")?.let { written[it.toInt()] }
            val seq = other?.seq ?: ((last?.seq ?: 0) + 1)
            val prev = if (other != null) other.prev else last?.id
            val parents = if (device != "vector" && prev == null) listOf(before.last().id) else listOf()
            val knows = said.list("knows").map { written[it.jsonPrimitive.int].id }
            val event = JsonObject(said + ("event" to referred(said.getValue("event"), written)))
            val entry = base.seal(event, day, before.size + written.size + 1, prev, device, seq, parents + knows)
            written += entry
            if (said.text("held_back") != "true") come += entry
        }
        val place = written.mapIndexed { at, entry -> entry.id to "entry:$at" }.toMap()
        fun at(id: String) = place.getValue(id).substring(6).toInt()
        for (order in listOf(before + come, (before + come).reversed())) {
            val standing = base.ledger(order).standing(day)
            assertEquals(
                vector.list("without_effect").map { it.jsonObject }.map { Triple(it.text("entry")?.toInt(), it.text("code"), params(it)) },
                standing.withoutEffect.map { Triple(at(it.entry), it.code, it.params.mapValues { (_, value) -> place[value] ?: value }) },
            )
            assertEquals(
                vector.list("conflicts").map { it.jsonObject }.map { clash ->
                    listOf(
                        clash.text("kind"), clash.list("entries").map { it.jsonPrimitive.int }, clash.text("in_force")?.toInt(),
                        clash.list("settled_by").map { it.jsonPrimitive.content },
                    )
                },
                standing.conflicts.map { listOf(word(it.kind), it.entries.map(::at), at(it.inForce), it.settledBy.map(::word)) },
            )
            assertEquals(
                vector["items"]?.jsonObject?.mapValues { it.value.jsonPrimitive.content } ?: mapOf<String, String>(),
                standing.items.associate { it.item to word(it.status) },
            )
        }
    }

    @TestFactory
    fun entries() = each("entries") { vector ->
        for (case in vector.list("entries").map { it.jsonObject }) {
            val text = case.text("text") ?: case.getValue("record").toString()
            val read = runCatching { readEntry(text, Language.EN) }
            val fault = read.exceptionOrNull() as BookException?
            assertEquals(case.text("fault"), fault?.stableCode, case.text("case"))
            read.getOrNull()?.let { assertEquals(case.getValue("record"), Json.parseToJsonElement(it), case.text("case")) }
        }
    }
}
