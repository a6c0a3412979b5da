package org.zhenggai.mobile

import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.SecureRandom
import java.security.Signature

/** The clock of the system. */
object SystemClock : Clock {
    override fun now(): Long = System.currentTimeMillis()
}

/** Randomness of the system, which nobody can foretell. */
object SystemRandomness : Randomness {
    private val random = SecureRandom()

    override fun bytes(count: UInt): ByteArray = ByteArray(count.toInt()).also(random::nextBytes)
}

/**
 * Signs with an Ed25519 key that the platform keeps: on Android one of the `AndroidKeyStore` (API 33 and later), whose
 * secret half never leaves the hardware; on a JVM any key pair of `java.security`.
 *
 * @param keys the pair; its secret half may be a handle.
 */
class PlatformSigner(private val keys: KeyPair) : Signer {
    override fun algorithm(): SignatureAlgorithm = SignatureAlgorithm.ED25519

    /** The last 32 bytes of the SubjectPublicKeyInfo are the key itself (RFC 8410). */
    override fun publicKey(): ByteArray = keys.public.encoded.let { it.copyOfRange(it.size - 32, it.size) }

    override fun sign(message: ByteArray): ByteArray =
        try {
            Signature.getInstance("Ed25519").run {
                initSign(keys.private)
                update(message)
                sign()
            }
        } catch (locked: java.security.GeneralSecurityException) {
            throw SignerException.Unavailable(locked.message ?: locked.javaClass.simpleName)
        }

    companion object {
        /** A new pair in memory, for a JVM and for tests. */
        fun inMemory(): PlatformSigner = PlatformSigner(KeyPairGenerator.getInstance("Ed25519").generateKeyPair())
    }
}

/** A host with the system's clock and randomness. */
fun host(language: Language, signer: Signer? = null): Host = Host(language, SystemClock, SystemRandomness, signer)
