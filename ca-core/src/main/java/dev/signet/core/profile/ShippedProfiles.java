package dev.signet.core.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The profiles that come with Signet: those that a new home gets a copy of, and that of a root, which only a new home needs. */
public final class ShippedProfiles {
    /** What a new home gets, in the order in which people meet them. */
    static final List<String> FILES = List.of(
            "README.md",
            "server.json",
            "client.json",
            "peer.json",
            "intermediate.json",
            "ocsp-signer.json",
            "code-signing.json",
            "email.json");

    /** Returns the files for the {@code profiles} directory of a new home, by name. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, resource("shipped/" + name)));
        return files;
    }

    /** Returns the profile of a self-signed root; it is no file, as nobody issues roots from a running CA. */
    public static CertificateProfile root() {
        return ProfileFile.parse("root.json", resource("root.json")).accept();
    }

    private static byte[] resource(String name) {
        try (InputStream in = ShippedProfiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ShippedProfiles() {}
}
