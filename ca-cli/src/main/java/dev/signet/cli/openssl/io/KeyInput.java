package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.keyfile.KeyType;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads keys from files or standard input, in every form that OpenSSL takes, and says in its words why there is none. */
public final class KeyInput {
    /**
     * Returns the first private key, or null after having said what is wrong.
     *
     * @param name the name of the file; null for standard input
     * @param format the only encoding to look for; null, or one that is neither PEM nor DER, for both
     * @param passphrase what opens it if it is encrypted, a copy of which is taken; null to ask for one
     * @param what what the messages call it, such as {@code private key}
     */
    public static @Nullable KeyDocument privateKey(
            Session session,
            @Nullable String name,
            @Nullable FileFormat format,
            char @Nullable [] passphrase,
            String what) {
        InputFile file = read(session, name, format, true);
        byte[] bytes = file.bytes();
        KeyDocument key = bytes == null
                ? null
                : KeyDocumentReader.privateKey(
                        bytes, encoding(format), KnownOrAsked.of(session, name, passphrase), path(session, name));
        return key == null ? missing(session, name, file, what, "key") : key;
    }

    /** Returns the first public key, or null after having said what is wrong. */
    public static @Nullable KeyDocument publicKey(
            Session session,
            @Nullable String name,
            @Nullable FileFormat format,
            char @Nullable [] passphrase,
            String what) {
        InputFile file = read(session, name, format, false);
        byte[] bytes = file.bytes();
        KeyDocument key = bytes == null
                ? null
                : KeyDocumentReader.publicKey(
                        bytes, encoding(format), KnownOrAsked.of(session, name, passphrase), path(session, name));
        return key == null ? missing(session, name, file, what, "public key") : key;
    }

    /** Returns the first parameters, or null if there are none: what to say then is the command's affair. */
    public static @Nullable KeyDocument parameters(
            Session session, @Nullable String name, @Nullable FileFormat format) {
        byte[] bytes = InputFile.read(session, name).bytes();
        return bytes == null ? null : KeyDocumentReader.parameters(bytes, encoding(format));
    }

    /** Returns the first parameters, or null after having said that there are none or that they are of another type. */
    public static @Nullable KeyDocument parameters(
            Session session, @Nullable String name, @Nullable FileFormat format, KeyType type, String what) {
        InputFile file = InputFile.read(session, name);
        byte[] bytes = file.bytes();
        KeyDocument parameters = bytes == null ? null : KeyDocumentReader.parameters(bytes, encoding(format));
        if (parameters == null) {
            boolean opened = bytes != null || file.opened();
            session.err()
                    .println((opened ? "Could not read " : "Could not open file or uri for loading ")
                            + (what.contains("params") ? what : "params of " + what) + " from " + shown(name));
            Explanation.ofFile(session, name, bytes, "params");
            return null;
        }
        if (parameters.type() != type) {
            session.err().println("Unable to load " + what + " from " + name + " (unexpected parameters type)");
            return null;
        }
        return parameters;
    }

    private static InputFile read(
            Session session, @Nullable String name, @Nullable FileFormat format, boolean isPrivate) {
        return name == null ? FirstKey.read(session, format, isPrivate) : InputFile.read(session, name);
    }

    /** The file that was read, not the name as it stands: who refuses files of a home looks at this. */
    private static @Nullable Path path(Session session, @Nullable String name) {
        return name == null ? null : InputFile.find(session, name).toPath();
    }

    private static Encoding encoding(@Nullable FileFormat format) {
        return format == FileFormat.PEM ? Encoding.PEM : format == FileFormat.DER ? Encoding.DER : Encoding.ANY;
    }

    private static @Nullable KeyDocument missing(
            Session session, @Nullable String name, InputFile file, String what, String kind) {
        boolean opened = file.bytes() != null || file.opened();
        String sort = opened ? "key" : kind;
        session.err()
                .println((opened ? "Could not read " : "Could not open file or uri for loading ")
                        + (what.contains(sort) ? what : sort + " of " + what)
                        + " from "
                        + shown(name));
        Explanation.ofFile(session, name, file.bytes(), kind);
        return null;
    }

    private static String shown(@Nullable String name) {
        return name == null ? "<stdin>" : name;
    }

    private KeyInput() {}
}
