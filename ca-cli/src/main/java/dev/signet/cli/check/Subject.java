package dev.signet.cli.check;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.OcspEvidence;
import java.util.List;
import java.util.Optional;

/**
 * Certificates to check, from one place.
 *
 * @param name what reports call it: a file as it was named, with the entry of a key store behind it, or {@code host:port}
 * @param file the file, as it was named; empty for a server
 * @param chain the certificate in question first, then those that came with it
 * @param host the name that a server was looked for under, which its certificate must have
 * @param stapled the OCSP responses that a server sent along
 * @param remote whether they are from a server on another machine
 */
public record Subject(
        String name,
        Optional<String> file,
        List<Certificate> chain,
        Optional<GeneralName> host,
        List<OcspEvidence> stapled,
        boolean remote) {
    public Subject {
        chain = List.copyOf(chain);
        stapled = List.copyOf(stapled);
    }

    /** Returns certificates from a file. */
    static Subject ofFile(String name, String file, List<Certificate> chain) {
        return new Subject(name, Optional.of(file), chain, Optional.empty(), List.of(), false);
    }
}
