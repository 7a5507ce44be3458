package dev.signet.cli.openssl.authority;

import dev.signet.core.extension.Extension;
import java.util.List;

/**
 * Who a certificate is for, from whatever it was asked with; the proof that the key is theirs was looked at.
 *
 * @param subject the DER of the name that they want
 * @param publicKeyInfo the DER of their key
 * @param extensions what else they want
 */
@SuppressWarnings("ArrayRecordComponent")
record Applicant(byte[] subject, byte[] publicKeyInfo, List<Extension> extensions) {
    Applicant {
        extensions = List.copyOf(extensions);
    }

    /** What came of reading a request: somebody who asks, or the end of it. */
    sealed interface Reading {}

    /** Somebody asks. */
    record Asking(Applicant applicant) implements Reading {}

    /** The request is turned down, which was said; others go on. */
    record TurnedDown() implements Reading {}

    /** Nothing is signed at all, and why was said. */
    record Hopeless() implements Reading {}
}
