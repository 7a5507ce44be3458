package dev.signet.cli.openssl.info;

/** The names of commands that OpenSSL 3.0 lists; those that are not here say so when they are called. */
final class CommandNames {
    static final String STANDARD = """
            asn1parse ca ciphers cmp cms crl crl2pkcs7 dgst dhparam dsa dsaparam ec ecparam enc engine errstr \
            fipsinstall gendsa genpkey genrsa help info kdf list mac nseq ocsp passwd pkcs12 pkcs7 pkcs8 pkey \
            pkeyparam pkeyutl prime rand rehash req rsa rsautl s_client s_server s_time sess_id smime speed \
            spkac srp storeutl ts verify version x509""";

    static final String DIGESTS = """
            blake2b512 blake2s256 md5 rmd160 sha1 sha224 sha256 sha3-224 sha3-256 sha3-384 sha3-512 sha384 \
            sha512 sha512-224 sha512-256 shake128 shake256 sm3""";

    static final String CIPHERS = """
            aes-128-cbc aes-128-ecb aes-192-cbc aes-192-ecb aes-256-cbc aes-256-ecb aria-128-cbc aria-128-cfb \
            aria-128-cfb1 aria-128-cfb8 aria-128-ctr aria-128-ecb aria-128-ofb aria-192-cbc aria-192-cfb \
            aria-192-cfb1 aria-192-cfb8 aria-192-ctr aria-192-ecb aria-192-ofb aria-256-cbc aria-256-cfb \
            aria-256-cfb1 aria-256-cfb8 aria-256-ctr aria-256-ecb aria-256-ofb camellia-128-cbc \
            camellia-128-ecb camellia-192-cbc camellia-192-ecb camellia-256-cbc camellia-256-ecb des-ede \
            des-ede-cbc des-ede-cfb des-ede-ofb des-ede3 des-ede3-cbc des-ede3-cfb des-ede3-ofb des3 sm4-cbc \
            sm4-cfb sm4-ctr sm4-ecb sm4-ofb""";

    /** Returns whether a name stands for a digest or cipher, whose options are those of {@code dgst} or {@code enc}. */
    static boolean isAlias(String name) {
        return (" " + STANDARD + " ").indexOf(" " + name + " ") < 0;
    }

    private CommandNames() {}
}
