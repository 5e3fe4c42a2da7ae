package aisle.server.organization;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes random secrets and the hashes that are kept in their place. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No I, L, O, U, 0 or 1: a code is read aloud and typed by hand. */
    private static final String CODE_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private Secret() {}

    /**
     * A random secret of 256 bits.
     *
     * @return 43 characters, safe in a URL
     */
    static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(32));
    }

    /**
     * A code a person can type: 30^8, about 39 bits, so it lives short and wrong guesses are counted.
     *
     * @return such as {@code ABCD-2345}
     */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(CODE_ALPHABET.charAt(RANDOM.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * Enough for secrets that are random themselves; not for passwords.
     *
     * @param secret what was made by {@link #random()} or {@link #code()}
     * @return SHA-256, 32 bytes
     */
    static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /**
     * What a till compares a PIN with, PBKDF2-HMAC-SHA256.
     *
     * @param pin the digits
     * @param salt 16 random bytes
     * @param iterations rounds
     * @return 32 bytes
     */
    static byte[] pinHash(String pin, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2", missing);
        } finally {
            spec.clearPassword();
        }
    }
}
