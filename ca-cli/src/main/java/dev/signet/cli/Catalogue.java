package dev.signet.cli;

import java.util.List;

/** Every command that help lists, in its order. Loaded for help and for a name that nobody knows. */
final class Catalogue {

    /** A command of one line of help. */
    record Entry(String name, String summary) {}

    /** A heading and the commands under it. */
    record Group(String heading, List<Entry> entries) {}

    static final List<Group> GROUPS = List.of(
            new Group(
                    "A certificate authority",
                    List.of(
                            new Entry("quickstart", "all at once: a CA, a server, a client, and what to try"),
                            new Entry("init", "make a root and an issuing CA"),
                            new Entry("issue", "make a key and a certificate"),
                            new Entry("sign", "sign a certificate request"),
                            new Entry("renew", "issue certificates anew, where the old ones are"),
                            new Entry("revoke", "take certificates back, or put them on hold"),
                            new Entry("list", "the certificates on record"),
                            new Entry("show", "everything about one certificate"),
                            new Entry("check", "are these certificates to be trusted, and why not"),
                            new Entry("status", "what ends when, how fresh the CRLs are, what lies open"),
                            new Entry("publish", "sign CRLs and publish them with the CA certificates"),
                            new Entry("import-crl", "take in the CRL of a root held elsewhere"),
                            new Entry("rollover", "make a new issuing CA that takes over from the old one"),
                            new Entry("trust", "how programs are made to trust the root; or do it"),
                            new Entry("passphrase", "another passphrase for an authority's key"),
                            new Entry("export", "write the files of a certificate again"))),
            new Group(
                    "In place of openssl, with its flags, words and exit codes",
                    List.of(
                            new Entry("version", "the version, in OpenSSL's words"),
                            new Entry("genrsa", "make an RSA key"),
                            new Entry("genpkey", "make a key of any type, or parameters"),
                            new Entry("pkey", "check, print or convert a key of any type"),
                            new Entry("pkeyparam", "check or print the parameters of a key"),
                            new Entry("rsa", "check, print or convert an RSA key"),
                            new Entry("ec", "check, print or convert an elliptic curve key"),
                            new Entry("ecparam", "print a curve, or make a key on it"),
                            new Entry("pkcs8", "put a key into PKCS #8, or take it out"),
                            new Entry("dsa", "print or convert a DSA key"),
                            new Entry("dsaparam", "make or print DSA parameters"),
                            new Entry("gendsa", "make a DSA key from parameters"),
                            new Entry("dhparam", "make, check or print Diffie-Hellman parameters"),
                            new Entry("req", "make, print and check certificate requests"),
                            new Entry("x509", "print, ask about and make certificates"),
                            new Entry("spkac", "make, print and check signed public keys"),
                            new Entry("crl", "print a revocation list, or ask about it"),
                            new Entry("verify", "is a certificate to be trusted, in OpenSSL's words"),
                            new Entry("rehash", "link certificates to the hashes of their names, for -CApath"),
                            new Entry("s_client", "connect to a TLS server, and show what it says"),
                            new Entry("s_server", "be a TLS server, and show what clients say"),
                            new Entry("pkcs7", "print a PKCS #7 structure and the certificates in it"),
                            new Entry("cms", "sign, verify, encrypt and decrypt messages"),
                            new Entry("smime", "the same in the older PKCS #7"),
                            new Entry("storeutl", "show what is in a file or a directory"),
                            new Entry("nseq", "put certificates into a Netscape sequence, or take them out"),
                            new Entry("ts", "ask for timestamps, give them, check them"),
                            new Entry("pkcs12", "put keys and certificates into a PKCS #12 file, or take them out"),
                            new Entry("crl2pkcs7", "put certificates and a CRL into a PKCS #7 structure"),
                            new Entry("asn1parse", "print any ASN.1 encoding, element by element"),
                            new Entry("dgst", "digests, codes and signatures of files; sha256 and the like too"),
                            new Entry("enc", "encrypt or decrypt under a passphrase; aes-256-cbc and the like too"),
                            new Entry("base64", "encode in base64, or decode"),
                            new Entry("pkeyutl", "sign, verify, encrypt, decrypt, agree, with single keys"),
                            new Entry("rsautl", "the same with RSA keys, for old scripts"),
                            new Entry("mac", "message authentication codes"),
                            new Entry("kdf", "keys derived from other secrets"),
                            new Entry("rand", "random octets"),
                            new Entry("passwd", "hashes of passwords for login programs and web servers"),
                            new Entry("prime", "tell prime numbers, or make one"),
                            new Entry("ciphers", "the cipher suites behind a cipher string"),
                            new Entry("errstr", "what a number in an error message of OpenSSL means"),
                            new Entry("ca", "an authority in a directory of plain files: sign, revoke, list"),
                            new Entry("ocsp", "ask a responder for the status of certificates, or answer as one"))),
            new Group(
                    "For programs",
                    List.of(new Entry("batch", "run commands for a program: JSON lines in, JSON lines out"))));

    private Catalogue() {}

    static List<String> names() {
        return GROUPS.stream()
                .flatMap(group -> group.entries().stream())
                .map(Entry::name)
                .toList();
    }
}
