package dev.signet.core.text;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a certificate are printed, and how unknown extensions are: what {@code -certopt} chooses.
 *
 * @param flags OpenSSL's {@code X509_FLAG_*} and {@code X509V3_EXT_*}, combined
 * @param extraNames names of object identifiers that OpenSSL does not know; null for none
 */
public record CertificateFormat(int flags, @Nullable ExtraNames extraNames) {
    static final int NO_HEADER = 1;
    static final int NO_VERSION = 1 << 1;
    static final int NO_SERIAL = 1 << 2;
    static final int NO_SIGNATURE_NAME = 1 << 3;
    static final int NO_ISSUER = 1 << 4;
    static final int NO_VALIDITY = 1 << 5;
    static final int NO_SUBJECT = 1 << 6;
    static final int NO_PUBLIC_KEY = 1 << 7;
    static final int NO_EXTENSIONS = 1 << 8;
    static final int NO_SIGNATURE_DUMP = 1 << 9;
    static final int NO_TRUST = 1 << 10;
    static final int NO_ATTRIBUTES = 1 << 11;
    static final int NO_UNIQUE_IDS = 1 << 12;

    static final int UNKNOWN_EXTENSION_ERROR = 1 << 16;
    static final int UNKNOWN_EXTENSION_PARSE = 2 << 16;
    static final int UNKNOWN_EXTENSION_DUMP = 3 << 16;
    static final int UNKNOWN_EXTENSION_MASK = 0xf << 16;

    /** The default: everything, with extensions that OpenSSL does not know as plain text. */
    public static final CertificateFormat ALL = new CertificateFormat(0);

    /** Returns a format without names of object identifiers that OpenSSL does not know. */
    public CertificateFormat(int flags) {
        this(flags, null);
    }

    /** Returns this format with names of object identifiers that OpenSSL does not know. */
    public CertificateFormat naming(ExtraNames names) {
        return new CertificateFormat(flags, names);
    }

    /** Appends the name of an object identifier, or else its dotted form. */
    void appendName(StringBuilder out, Decoded objectIdentifier) {
        String dotted = extraNames == null ? null : ObjectNames.dotted(objectIdentifier);
        String name = dotted == null || extraNames == null ? null : extraNames.longName(dotted);
        if (name == null) {
            ObjectNames.append(out, objectIdentifier);
        } else {
            out.append(name);
        }
    }

    /** Returns this format changed by a list of words such as {@code no_pubkey,no_sigdump}; empty if one is unknown. */
    public Optional<CertificateFormat> with(String list) {
        OptionalInt changed = FlagWord.apply(Words.ALL, list, flags);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new CertificateFormat(changed.getAsInt(), extraNames));
    }

    /** Returns this format without the signature and its algorithm, for what is not signed yet. */
    public CertificateFormat withoutSignature() {
        return new CertificateFormat(flags | NO_SIGNATURE_DUMP | NO_SIGNATURE_NAME, extraNames);
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    int unknownExtensions() {
        return flags & UNKNOWN_EXTENSION_MASK;
    }

    /** In a class of its own, so that printing with the default needs no table. */
    private static final class Words {
        private static final int FOR_CA_COMMAND = NO_ISSUER | NO_PUBLIC_KEY | NO_HEADER | NO_VERSION;

        static final FlagWord[] ALL = {
            new FlagWord("compatible", 0, FlagWord.EVERYTHING),
            new FlagWord("ca_default", FOR_CA_COMMAND, FlagWord.EVERYTHING),
            new FlagWord("no_header", NO_HEADER),
            new FlagWord("no_version", NO_VERSION),
            new FlagWord("no_serial", NO_SERIAL),
            new FlagWord("no_signame", NO_SIGNATURE_NAME),
            new FlagWord("no_validity", NO_VALIDITY),
            new FlagWord("no_subject", NO_SUBJECT),
            new FlagWord("no_issuer", NO_ISSUER),
            new FlagWord("no_pubkey", NO_PUBLIC_KEY),
            new FlagWord("no_extensions", NO_EXTENSIONS),
            new FlagWord("no_sigdump", NO_SIGNATURE_DUMP),
            new FlagWord("no_aux", NO_TRUST),
            new FlagWord("no_attributes", NO_ATTRIBUTES),
            new FlagWord("ext_default", 0, UNKNOWN_EXTENSION_MASK),
            new FlagWord("ext_error", UNKNOWN_EXTENSION_ERROR, UNKNOWN_EXTENSION_MASK),
            new FlagWord("ext_parse", UNKNOWN_EXTENSION_PARSE, UNKNOWN_EXTENSION_MASK),
            new FlagWord("ext_dump", UNKNOWN_EXTENSION_DUMP, UNKNOWN_EXTENSION_MASK),
        };

        private Words() {}
    }
}
