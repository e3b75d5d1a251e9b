import Testing
import Values

/// Which addresses a code may be made of.
@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://www.example.org", "https://www.example.org/", "https://example.org:8443/gongshi?p=1#a",
    "https://a-b.example.org/%E5%85%AC%E7%A4%BA/", "https://example.org/(1)_~'!*;@",
  ])
  func `an address as it is sent is taken as it stands`(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "https://", "http://example.org", "HTTPS://example.org", "www.example.org",
    "https://localhost",
    "https://.example.org", "https://example..org", "https://-a.example.org",
    "https://a-.example.org",
    "https://example.org:", "https://example.org:0", "https://example.org:65536",
    "https://example.org:+80", "https://example.org:1:2", "https://me@example.org/",
    "https://例.org/",
    "https://example.org/公示",
    "https://example.org/%E5%8", "https://example.org/%zz", "https://example.org/a b",
    "https://example.org/\"><script>", "https://example.org/\n", "https://example.org/\u{202E}",
    "javascript:alert(1)", " https://example.org",
  ])
  func `anything else is refused`(text: String) { #expect(WebAddress(text) == nil) }

  @Test func `what makes too fine a code is refused`() {
    let start = "https://example.org/"
    let fitting = start + String(repeating: "a", count: WebAddress.longest - start.count)
    #expect(WebAddress(fitting) != nil && WebAddress(fitting + "a") == nil)
  }
}
