package dev.signet.cli;

/** The version of this program, and the version of OpenSSL whose command line it speaks. */
public final class SignetVersion {
    /** The product's version; a test keeps it equal to the one in the build. */
    public static final String NUMBER = "0.1.0";

    /** What {@code openssl version} of the release prints that Signet's commands were compared with, byte by byte. */
    public static final String OPENSSL = "OpenSSL 3.0.19 27 Jan 2026";

    private SignetVersion() {}
}
