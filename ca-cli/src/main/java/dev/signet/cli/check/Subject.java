package dev.signet.cli.check;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.name.GeneralName;
import java.util.List;
import java.util.Optional;

/**
 * Certificates to check, from one place.
 *
 * @param name what reports call it: a file as it was named, with the entry of a key store behind it, or {@code host:port}
 * @param file the file, as it was named; empty for a server
 * @param chain the certificate in question first, then those that came with it
 * @param host the name that a server was looked for under, which its certificate must have
 */
public record Subject(String name, Optional<String> file, List<Certificate> chain, Optional<GeneralName> host) {
    public Subject {
        chain = List.copyOf(chain);
    }
}
