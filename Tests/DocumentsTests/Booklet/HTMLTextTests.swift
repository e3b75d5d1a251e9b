import Testing

@testable import Documents

/// What is typed is text in a page, and never a tag.
@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("甲 & 乙", "甲 &amp; 乙"),
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("一行\n又一行", "一行<br>又一行"), ("甲\u{1B}[31m乙\u{0}", "甲[31m乙"),
    ("楼\u{202E}前\u{2066}后\u{200B}", "楼前后"), ("甲\t乙", "甲 乙"), ("👩‍👩‍👧", "👩‍👩‍👧"),
  ])
  func `a text is escaped, and what nobody sees in it goes`(text: String, html: String) {
    #expect(HTMLText(text).markup == html)
  }

  @Test func `an attribute ends where its value does`() {
    let html = HTMLText.tag("p", "甲", with: ["title": "\" onclick=\"x\n<"])
    #expect(html.markup == "<p title=\"&quot; onclick=&quot;x &lt;\">甲</p>")
  }

  @Test func `a page is one file in Chinese that a telephone shows in its width`() {
    let page = HTMLText.page(titled: "甲<乙", style: ["p{margin:0}"], [.tag("p", "丙")])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"))
    #expect(page.contains("<title>甲&lt;乙</title><style>p{margin:0}</style>"))
    #expect(page.contains("width=device-width"))
    #expect(page.hasSuffix("<body><p>丙</p></body></html>\n"))
  }
}
