package org.zhenggai.mobile

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import java.security.MessageDigest
import kotlin.io.path.writeText
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Two phones and an office that never meet, and a hub between them (`examples/hub`), over loopback. */
class HubTest {
    private class Hub(folder: Path) : AutoCloseable {
        private val process: Process
        private val address: String
        private val client = HttpClient.newHttpClient()

        init {
            fun digest(token: String) = "sha256:" + MessageDigest.getInstance("SHA-256")
                .digest(token.toByteArray()).joinToString("") { "%02x".format(it) }
            val devices = listOf("a", "b", "office").joinToString("\n") {
                "[devices.$it]\ntoken = \"${digest("token of $it")}\"\ndossiers = { ${Story.DOSSIER} = \"write\" }"
            }
            val settings = folder.resolve("hub.toml")
            settings.writeText("listen = \"127.0.0.1:0\"\nstore = '${folder.resolve("hub.zg")}'\n$devices\n")
            process = ProcessBuilder(System.getProperty("zhenggai.hub"), settings.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start()
            address = process.inputStream.bufferedReader().readLine().substringAfter("listening on ")
        }

        private fun ask(device: String, path: String, body: ByteArray?): HttpResponse<ByteArray> {
            val publisher = body?.let(HttpRequest.BodyPublishers::ofByteArray) ?: HttpRequest.BodyPublishers.noBody()
            val request = HttpRequest.newBuilder(URI("$address/v1/dossiers/${Story.DOSSIER}/$path"))
                .header("Authorization", "Bearer token of $device")
                .method(if (body == null) "GET" else "POST", publisher)
                .build()
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray())
        }

        private fun done(answer: HttpResponse<ByteArray>): ByteArray {
            check(answer.statusCode() == 200) { "${answer.statusCode()} ${String(answer.body())}" }
            return answer.body()
        }

        /** Hands in what the hub lacks, then fetches what the device lacks. */
        fun exchange(device: String, book: Book) {
            val has = String(done(ask(device, "have", null)))
            done(ask(device, "bundles", book.bundle(has)))
            book.receive(done(ask(device, "missing", book.have().toByteArray())))
        }

        fun status(device: String): Int = ask(device, "have", null).statusCode()

        override fun close() {
            process.destroyForcibly().waitFor()
        }
    }

    @Test
    fun `what each handed in reaches the others`(@TempDir folder: Path) = runBlocking {
        Hub(folder).use { hub ->
            assertEquals(401, hub.status("nobody"))
            val office = Story.begin(folder)
            val everything = office.bundle()
            val a = Book.join(folder.resolve("a.zg").toString(), "a", everything, host(Language.ZH))
            val b = Book.join(folder.resolve("b.zg").toString(), "b", everything, host(Language.ZH))
            hub.exchange("office", office)
            a.reportWork(Story.unit, "2024-10-08", Story.report(Story.MEASURE, WorkStatus.COMPLETE, "已办结"))
            b.reportWork(Story.unit, "2024-10-08", Story.report(Story.MEASURE, WorkStatus.IN_PROGRESS, "还差两件"))
            hub.exchange("a", a)
            hub.exchange("b", b)
            hub.exchange("office", office)
            hub.exchange("a", a)
            assertEquals(1, office.inbox(null, Story.LAST).conflicts.size)
            val prints = listOf(office, a, b).map { it.verify().fingerprint }
            assertEquals(1, prints.toSet().size, "$prints")
        }
    }
}
