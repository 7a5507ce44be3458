package dev.signet.core.tls;

import org.jspecify.annotations.Nullable;

/** A version of the protocol, on streams or on datagrams. */
public enum TlsVersion {
    TLS1(0x0301, "TLSv1", "TLS 1.0"),
    TLS1_1(0x0302, "TLSv1.1", "TLS 1.1"),
    TLS1_2(0x0303, "TLSv1.2", "TLS 1.2"),
    TLS1_3(0x0304, "TLSv1.3", "TLS 1.3"),
    DTLS1(0xfeff, "DTLSv1", "DTLS 1.0"),
    DTLS1_2(0xfefd, "DTLSv1.2", "DTLS 1.2");

    private final int code;
    private final String text;
    private final String spacedText;

    TlsVersion(int code, String text, String spacedText) {
        this.code = code;
        this.text = text;
        this.spacedText = spacedText;
    }

    /** Returns its two octets on the wire. */
    public int code() {
        return code;
    }

    /** Returns its name as in {@code TLSv1.3}. */
    public String text() {
        return text;
    }

    /** Returns its name as in {@code TLS 1.3}, which dumps of messages use. */
    public String spacedText() {
        return spacedText;
    }

    /** Returns whether it is one on datagrams (RFC 6347), and not on a stream. */
    public boolean isDatagram() {
        return this == DTLS1 || this == DTLS1_2;
    }

    /** Returns whether signatures name their scheme, as from TLS 1.2 on. */
    boolean namesSchemes() {
        return this == TLS1_2 || this == TLS1_3 || this == DTLS1_2;
    }

    /** Returns the version of a number on the wire, or null. */
    public static @Nullable TlsVersion of(int code) {
        for (TlsVersion version : values()) {
            if (version.code == code) {
                return version;
            }
        }
        return null;
    }
}
