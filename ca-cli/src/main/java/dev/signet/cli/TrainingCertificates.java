package dev.signet.cli;

/**
 * Certificates for the training to read: self-signed, with one extension of each common kind. Their keys were thrown away.
 *
 * <p>Constants, as reading resources would put the classes that do so into the archive of commands that have none.
 */
final class TrainingCertificates {
    static final String RSA = """
            -----BEGIN CERTIFICATE-----
            MIIF+DCCBOCgAwIBAgIUbGzjK50SC8wyxGxtCU4jRRI8dTAwDQYJKoZIhvcNAQEL
            BQAwTTELMAkGA1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5nMRAwDgYDVQQLDAdO
            b2JvZHlzMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlMCAXDTI2MTEyMTEwNDQx
            NloYDzIxMjYxMDI4MTA0NDE2WjBNMQswCQYDVQQGEwJDSDERMA8GA1UECgwIVHJh
            aW5pbmcxEDAOBgNVBAsMB05vYm9keXMxGTAXBgNVBAMMEHRyYWluaW5nLmV4YW1w
            bGUwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCwcqnXs+lYTMg80qe5
            hpY3DaCkDhE8Ntlh0IjSsnR7zS+ZaDU1BmEZPBeSOpPVYmbbCLQdLH+GgfuIIRAA
            eBUqLW6X5A4/8YUcV5cTT0dJ6JURAUM3PGAVJI2VyeBBHGsBqqYeWMupCIFLnW0T
            bqlDlQJosjJcOeJjOPoutIJ1IuUfnw6w9rKzgw+irZpLfdlqUz8Aa+Mc4cStuSVC
            ffvtmxwmf4eSg6xl0QVTuPnR+l1td5b3Gzpb9zZlIA6GRqBk/3QoejdMz3o9YMbE
            8nRiKNBGp3Vb0hGoR/I5tiYAshetjAmu2uu4UWMXZHzjos9IvAnl35/CyVl2XWP2
            aHt3AgMBAAGjggLMMIICyDASBgNVHRMBAf8ECDAGAQH/AgEBMA4GA1UdDwEB/wQE
            AwIBhjAiBgNVHSUEGzAZBggrBgEFBQcDAQYIKwYBBQUHAwIGAyoDBDAdBgNVHQ4E
            FgQUo+JofaaJBqF0PCMjDQZyvsyI0DQwgYkGA1UdIwSBgTB/gBSj4mh9pokGoXQ8
            IyMNBnK+zIjQNKFRpE8wTTELMAkGA1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5n
            MRAwDgYDVQQLDAdOb2JvZHlzMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlghRs
            bOMrnRILzDLEbG0JTiNFEjx1MDCBzAYDVR0RBIHEMIHBghB0cmFpbmluZy5leGFt
            cGxlhwTAAAIBhxAgAQ24AAAAAAAAAAAAAAABgRdub2JvZHlAdHJhaW5pbmcuZXhh
            bXBsZYYbc3BpZmZlOi8vdHJhaW5pbmcuZXhhbXBsZS9hiAIqA6RPME0xCzAJBgNV
            BAYTAkNIMREwDwYDVQQKDAhUcmFpbmluZzEQMA4GA1UECwwHTm9ib2R5czEZMBcG
            A1UEAwwQdHJhaW5pbmcuZXhhbXBsZaAKBgMqAwSgAwwBeDAkBgNVHR4EHTAboAsw
            CYIHZXhhbXBsZaEMMAqHCAoAAAD/AAAAMEIGA1UdIAQ7MDkwBQYDKgMEMDAGAyoD
            BTApMCcGCCsGAQUFBwIBFhtodHRwOi8vdHJhaW5pbmcuZXhhbXBsZS9jcHMwLAYD
            VR0fBCUwIzAhoB+gHYYbaHR0cDovL3RyYWluaW5nLmV4YW1wbGUvY3JsMGAGCCsG
            AQUFBwEBBFQwUjAoBggrBgEFBQcwAYYcaHR0cDovL3RyYWluaW5nLmV4YW1wbGUv
            b2NzcDAmBggrBgEFBQcwAoYaaHR0cDovL3RyYWluaW5nLmV4YW1wbGUvY2EwCgYD
            KgMFBAMMAXgwDQYJKoZIhvcNAQELBQADggEBAHsCqWg7f7+FMGzDy8kTb6NkkhDK
            nKkDVtvhQ28BizZHphyrosi3fdyB+kk6nUfPfWuduA684Ve+Pz2hkMcvx9SsC6nW
            W9QLxWgq8fC5lxKqSOWFJD92xDvR6Z0ihRZpu4SGGXKo/482TDmmEMQAKeYc/RIZ
            fFb/sxdnVtrNyGlnqL9JbusTeI5tj4Ktqs5rp7k8gRPaAH5VB/v6suh72N0Lz46w
            nJi6MoYTuGr9ZsI1Zp6ahzFUsltpjZxRIiUTuhmoEWchbgbAEtuNrhBp9gAqBQX5
            LSeObUHaMbB+GdMTAWJqdBihrQ6IFILNy4zp3vW112WVp5G64KsDzst9BvI=
            -----END CERTIFICATE-----
            """;

    static final String P256 = """
            -----BEGIN CERTIFICATE-----
            MIIEbTCCBBKgAwIBAgIUEvgBJjv3YtNMdzvAY7piqqfwEwQwCgYIKoZIzj0EAwIw
            TTELMAkGA1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5nMRAwDgYDVQQLDAdOb2Jv
            ZHlzMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlMCAXDTI2MTEyMTEwNDQxNloY
            DzIxMjYxMDI4MTA0NDE2WjBNMQswCQYDVQQGEwJDSDERMA8GA1UECgwIVHJhaW5p
            bmcxEDAOBgNVBAsMB05vYm9keXMxGTAXBgNVBAMMEHRyYWluaW5nLmV4YW1wbGUw
            WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASdrrtZARtLBeHpSIKxyoXGBspSypnR
            svuJFu5HrDmRbDX8tR2os0ckdeMss78BLUPM7frqkU5fYFsNpKfWgXpto4ICzDCC
            AsgwEgYDVR0TAQH/BAgwBgEB/wIBATAOBgNVHQ8BAf8EBAMCAYYwIgYDVR0lBBsw
            GQYIKwYBBQUHAwEGCCsGAQUFBwMCBgMqAwQwHQYDVR0OBBYEFJhQpxjm9TCo5OIy
            RkqsZdJe120rMIGJBgNVHSMEgYEwf4AUmFCnGOb1MKjk4jJGSqxl0l7XbSuhUaRP
            ME0xCzAJBgNVBAYTAkNIMREwDwYDVQQKDAhUcmFpbmluZzEQMA4GA1UECwwHTm9i
            b2R5czEZMBcGA1UEAwwQdHJhaW5pbmcuZXhhbXBsZYIUEvgBJjv3YtNMdzvAY7pi
            qqfwEwQwgcwGA1UdEQSBxDCBwYIQdHJhaW5pbmcuZXhhbXBsZYcEwAACAYcQIAEN
            uAAAAAAAAAAAAAAAAYEXbm9ib2R5QHRyYWluaW5nLmV4YW1wbGWGG3NwaWZmZTov
            L3RyYWluaW5nLmV4YW1wbGUvYYgCKgOkTzBNMQswCQYDVQQGEwJDSDERMA8GA1UE
            CgwIVHJhaW5pbmcxEDAOBgNVBAsMB05vYm9keXMxGTAXBgNVBAMMEHRyYWluaW5n
            LmV4YW1wbGWgCgYDKgMEoAMMAXgwJAYDVR0eBB0wG6ALMAmCB2V4YW1wbGWhDDAK
            hwgKAAAA/wAAADBCBgNVHSAEOzA5MAUGAyoDBDAwBgMqAwUwKTAnBggrBgEFBQcC
            ARYbaHR0cDovL3RyYWluaW5nLmV4YW1wbGUvY3BzMCwGA1UdHwQlMCMwIaAfoB2G
            G2h0dHA6Ly90cmFpbmluZy5leGFtcGxlL2NybDBgBggrBgEFBQcBAQRUMFIwKAYI
            KwYBBQUHMAGGHGh0dHA6Ly90cmFpbmluZy5leGFtcGxlL29jc3AwJgYIKwYBBQUH
            MAKGGmh0dHA6Ly90cmFpbmluZy5leGFtcGxlL2NhMAoGAyoDBQQDDAF4MAoGCCqG
            SM49BAMCA0kAMEYCIQDMqiEWGDKFgoUlCrHC8YO1KCmFgdKKAwqGOL66KZQtNwIh
            AOXU6+5N9M2x8807zxJx6gtsm0pTvw6EiDYKhxE2TSeW
            -----END CERTIFICATE-----
            """;

    static final String ED25519 = """
            -----BEGIN CERTIFICATE-----
            MIIELDCCA96gAwIBAgIUbviDrO/Hz6OECHadKa0QG2dNN3MwBQYDK2VwME0xCzAJ
            BgNVBAYTAkNIMREwDwYDVQQKDAhUcmFpbmluZzEQMA4GA1UECwwHTm9ib2R5czEZ
            MBcGA1UEAwwQdHJhaW5pbmcuZXhhbXBsZTAgFw0yNjExMjExMDQ0MTZaGA8yMTI2
            MTAyODEwNDQxNlowTTELMAkGA1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5nMRAw
            DgYDVQQLDAdOb2JvZHlzMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlMCowBQYD
            K2VwAyEAM5czDfUjjr+iPB9DpsMRuslTH4HtsA0FUaTkMRkDUPOjggLMMIICyDAS
            BgNVHRMBAf8ECDAGAQH/AgEBMA4GA1UdDwEB/wQEAwIBhjAiBgNVHSUEGzAZBggr
            BgEFBQcDAQYIKwYBBQUHAwIGAyoDBDAdBgNVHQ4EFgQUV6HHdiscLdpMNMo5jVlL
            M7rYtawwgYkGA1UdIwSBgTB/gBRXocd2Kxwt2kw0yjmNWUszuti1rKFRpE8wTTEL
            MAkGA1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5nMRAwDgYDVQQLDAdOb2JvZHlz
            MRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlghRu+IOs78fPo4QIdp0prRAbZ003
            czCBzAYDVR0RBIHEMIHBghB0cmFpbmluZy5leGFtcGxlhwTAAAIBhxAgAQ24AAAA
            AAAAAAAAAAABgRdub2JvZHlAdHJhaW5pbmcuZXhhbXBsZYYbc3BpZmZlOi8vdHJh
            aW5pbmcuZXhhbXBsZS9hiAIqA6RPME0xCzAJBgNVBAYTAkNIMREwDwYDVQQKDAhU
            cmFpbmluZzEQMA4GA1UECwwHTm9ib2R5czEZMBcGA1UEAwwQdHJhaW5pbmcuZXhh
            bXBsZaAKBgMqAwSgAwwBeDAkBgNVHR4EHTAboAswCYIHZXhhbXBsZaEMMAqHCAoA
            AAD/AAAAMEIGA1UdIAQ7MDkwBQYDKgMEMDAGAyoDBTApMCcGCCsGAQUFBwIBFhto
            dHRwOi8vdHJhaW5pbmcuZXhhbXBsZS9jcHMwLAYDVR0fBCUwIzAhoB+gHYYbaHR0
            cDovL3RyYWluaW5nLmV4YW1wbGUvY3JsMGAGCCsGAQUFBwEBBFQwUjAoBggrBgEF
            BQcwAYYcaHR0cDovL3RyYWluaW5nLmV4YW1wbGUvb2NzcDAmBggrBgEFBQcwAoYa
            aHR0cDovL3RyYWluaW5nLmV4YW1wbGUvY2EwCgYDKgMFBAMMAXgwBQYDK2VwA0EA
            4C0uR9EqOAqdnQX/iJEOsyZXvWLNKEc4ggnoNdnarigXrwwn19lJ8cU/Gc7N7g3J
            5fD20UEhOv53tazYFL8wCg==
            -----END CERTIFICATE-----
            """;

    /** A list with two entries, an authority key identifier, a number and an issuing distribution point. */
    static final String REVOCATION_LIST = """
            -----BEGIN X509 CRL-----
            MIIBgjCCASgCAQEwCgYIKoZIzj0EAwIwOzELMAkGA1UEBhMCQ0gxETAPBgNVBAoM
            CFRyYWluaW5nMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlFw0yNjExMjUyMjIx
            MTlaGA8yMTI2MTEwMTIyMjExOVowVzAgAgEKFw0yMDExMjExMDQ0MTZaMAwwCgYD
            VR0VBAMKAQEwMwIUbGzjK50SC8wyxGxtCU4jRRI8dTAXDTIwMTEyMTEwNDQxNlow
            DDAKBgNVHRUEAwoBBqBhMF8wHwYDVR0jBBgwFoAUphqGNp2j5qiLpW3iVgVsqSil
            dzIwMAYDVR0cAQH/BCYwJKAfoB2GG2h0dHA6Ly90cmFpbmluZy5leGFtcGxlL2Ny
            bIEB/zAKBgNVHRQEAwIBATAKBggqhkjOPQQDAgNIADBFAiEA0uBB0Qz6YNj385Q2
            xkFboNKyN8Ke6WU3qc0ZMyC4pM0CIAyTGcN164/bD3gGgYzDkn0M99qQIASLrWC5
            9ZZXq2bw
            -----END X509 CRL-----
            """;

    /** That of Ed25519 in a PKCS #7 structure. */
    static final String PKCS7 = """
            -----BEGIN PKCS7-----
            MIIEWwYJKoZIhvcNAQcCoIIETDCCBEgCAQExADALBgkqhkiG9w0BBwGgggQwMIIE
            LDCCA96gAwIBAgIUbviDrO/Hz6OECHadKa0QG2dNN3MwBQYDK2VwME0xCzAJBgNV
            BAYTAkNIMREwDwYDVQQKDAhUcmFpbmluZzEQMA4GA1UECwwHTm9ib2R5czEZMBcG
            A1UEAwwQdHJhaW5pbmcuZXhhbXBsZTAgFw0yNjExMjExMDQ0MTZaGA8yMTI2MTAy
            ODEwNDQxNlowTTELMAkGA1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5nMRAwDgYD
            VQQLDAdOb2JvZHlzMRkwFwYDVQQDDBB0cmFpbmluZy5leGFtcGxlMCowBQYDK2Vw
            AyEAM5czDfUjjr+iPB9DpsMRuslTH4HtsA0FUaTkMRkDUPOjggLMMIICyDASBgNV
            HRMBAf8ECDAGAQH/AgEBMA4GA1UdDwEB/wQEAwIBhjAiBgNVHSUEGzAZBggrBgEF
            BQcDAQYIKwYBBQUHAwIGAyoDBDAdBgNVHQ4EFgQUV6HHdiscLdpMNMo5jVlLM7rY
            tawwgYkGA1UdIwSBgTB/gBRXocd2Kxwt2kw0yjmNWUszuti1rKFRpE8wTTELMAkG
            A1UEBhMCQ0gxETAPBgNVBAoMCFRyYWluaW5nMRAwDgYDVQQLDAdOb2JvZHlzMRkw
            FwYDVQQDDBB0cmFpbmluZy5leGFtcGxlghRu+IOs78fPo4QIdp0prRAbZ003czCB
            zAYDVR0RBIHEMIHBghB0cmFpbmluZy5leGFtcGxlhwTAAAIBhxAgAQ24AAAAAAAA
            AAAAAAABgRdub2JvZHlAdHJhaW5pbmcuZXhhbXBsZYYbc3BpZmZlOi8vdHJhaW5p
            bmcuZXhhbXBsZS9hiAIqA6RPME0xCzAJBgNVBAYTAkNIMREwDwYDVQQKDAhUcmFp
            bmluZzEQMA4GA1UECwwHTm9ib2R5czEZMBcGA1UEAwwQdHJhaW5pbmcuZXhhbXBs
            ZaAKBgMqAwSgAwwBeDAkBgNVHR4EHTAboAswCYIHZXhhbXBsZaEMMAqHCAoAAAD/
            AAAAMEIGA1UdIAQ7MDkwBQYDKgMEMDAGAyoDBTApMCcGCCsGAQUFBwIBFhtodHRw
            Oi8vdHJhaW5pbmcuZXhhbXBsZS9jcHMwLAYDVR0fBCUwIzAhoB+gHYYbaHR0cDov
            L3RyYWluaW5nLmV4YW1wbGUvY3JsMGAGCCsGAQUFBwEBBFQwUjAoBggrBgEFBQcw
            AYYcaHR0cDovL3RyYWluaW5nLmV4YW1wbGUvb2NzcDAmBggrBgEFBQcwAoYaaHR0
            cDovL3RyYWluaW5nLmV4YW1wbGUvY2EwCgYDKgMFBAMMAXgwBQYDK2VwA0EA4C0u
            R9EqOAqdnQX/iJEOsyZXvWLNKEc4ggnoNdnarigXrwwn19lJ8cU/Gc7N7g3J5fD2
            0UEhOv53tazYFL8wCjEA
            -----END PKCS7-----
            """;

    private TrainingCertificates() {}
}
