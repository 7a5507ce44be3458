package dev.signet.core.config;

import java.nio.charset.StandardCharsets;

/** The configuration that is used where no file is there: what OpenSSL's own file says about requests and certificates. */
public final class DefaultConfig {
    private static final String TEXT = """
            [ca]
            default_ca = CA_default
            [CA_default]
            dir = ./demoCA
            certs = $dir/certs
            crl_dir = $dir/crl
            database = $dir/index.txt
            new_certs_dir = $dir/newcerts
            certificate = $dir/cacert.pem
            serial = $dir/serial
            crlnumber = $dir/crlnumber
            crl = $dir/crl.pem
            private_key = $dir/private/cakey.pem
            x509_extensions = usr_cert
            name_opt = ca_default
            cert_opt = ca_default
            default_days = 365
            default_crl_days = 30
            default_md = default
            preserve = no
            policy = policy_match
            [policy_match]
            countryName = match
            stateOrProvinceName = match
            organizationName = match
            organizationalUnitName = optional
            commonName = supplied
            emailAddress = optional
            [policy_anything]
            countryName = optional
            stateOrProvinceName = optional
            localityName = optional
            organizationName = optional
            organizationalUnitName = optional
            commonName = supplied
            emailAddress = optional
            [req]
            default_bits = 2048
            default_keyfile = privkey.pem
            distinguished_name = req_distinguished_name
            attributes = req_attributes
            x509_extensions = v3_ca
            string_mask = utf8only
            [req_distinguished_name]
            countryName = Country Name (2 letter code)
            countryName_default = AU
            countryName_min = 2
            countryName_max = 2
            stateOrProvinceName = State or Province Name (full name)
            stateOrProvinceName_default = Some-State
            localityName = Locality Name (eg, city)
            0.organizationName = Organization Name (eg, company)
            0.organizationName_default = Internet Widgits Pty Ltd
            organizationalUnitName = Organizational Unit Name (eg, section)
            commonName = Common Name (e.g. server FQDN or YOUR name)
            commonName_max = 64
            emailAddress = Email Address
            emailAddress_max = 64
            [req_attributes]
            challengePassword = A challenge password
            challengePassword_min = 4
            challengePassword_max = 20
            unstructuredName = An optional company name
            [usr_cert]
            basicConstraints = CA:FALSE
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid,issuer
            [v3_req]
            basicConstraints = CA:FALSE
            keyUsage = nonRepudiation, digitalSignature, keyEncipherment
            [v3_ca]
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid:always,issuer
            basicConstraints = critical,CA:true
            [crl_ext]
            authorityKeyIdentifier = keyid:always
            """;

    /** Returns the configuration. */
    public static ConfigFile read(ConfigSource source) {
        return ConfigFile.parse(TEXT.getBytes(StandardCharsets.US_ASCII), source);
    }

    private DefaultConfig() {}
}
