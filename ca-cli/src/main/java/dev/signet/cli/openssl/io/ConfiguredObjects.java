package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.asn1.AddedObjects;
import java.util.function.Consumer;

/**
 * The names of objects that the configuration of all commands adds: that of {@code OPENSSL_CONF}, else the system's. The file is
 * read when a name is missed.
 */
public record ConfiguredObjects(Session session) implements Consumer<AddedObjects> {
    @Override
    public void accept(AddedObjects objects) {
        Configuration.addObjects(session, objects);
    }
}
