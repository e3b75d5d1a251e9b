import Documents
import Foundation
import Scenarios
import Testing
import Values

/// Papers as other programs take them.
@Suite struct JSONRendererTests {
  private let json = Formats.named("json")

  @Test func `every block of a paper stands under the names that the page of commands has`() throws
  {
    var document = Document(
      kind: .minutes, audience: .archive, title: ["关于养鸟区的", "纪要"], number: "议〔2024〕5号",
      blocks: [
        .fields([.init("时间", "14:30")]), .blank, .paragraph("纪要如下："), .item(.second, 2, "试行。"),
        .line("各位代表："), .moment("14:31", "开会。"), .labelled("事项：", "清扫"),
        .table(TextTable(columns: [.init("姓名"), .init("签名", least: 6)], rows: [["居民甲", ""]])),
        .signature("居委会", date: "2024年5月18日"), .small("核验码"),
      ])
    document.state = "未定稿"
    document.address = WebAddress("https://www.example.org")
    let format = try #require(json)
    #expect(
      String(decoding: try format.bytes(of: document), as: UTF8.self) == """
        {
          "v": 1,
          "kind": "minutes",
          "audience": "archive",
          "notices": [
            "【内部】存档版　未定稿"
          ],
          "title": "关于养鸟区的纪要",
          "number": "议〔2024〕5号",
          "blocks": [
            {
              "type": "fields",
              "fields": [
                {
                  "label": "时间",
                  "text": "14:30"
                }
              ]
            },
            {
              "type": "paragraph",
              "text": "纪要如下："
            },
            {
              "type": "item",
              "level": 2,
              "mark": "（二）",
              "text": "试行。"
            },
            {
              "type": "line",
              "text": "各位代表："
            },
            {
              "type": "moment",
              "time": "14:31",
              "text": "开会。"
            },
            {
              "type": "labelled",
              "label": "事项：",
              "text": "清扫"
            },
            {
              "type": "table",
              "columns": [
                "姓名",
                "签名"
              ],
              "rows": [
                [
                  "居民甲",
                  ""
                ]
              ]
            },
            {
              "type": "signature",
              "name": "居委会",
              "date": "2024年5月18日"
            },
            {
              "type": "small",
              "text": "核验码"
            }
          ],
          "address": "https://www.example.org"
        }

        """)
  }

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `every paper is JSON, of version 1, that names its kind and its audience`(kind: DocumentKind)
    throws
  {
    let session = try Scenario.greenCorner.played()
    let format = try #require(json)
    for audience in kind.audiences {
      let document = try session.document(kind, for: audience)
      let read = try JSONSerialization.jsonObject(with: Data(try format.bytes(of: document)))
      let paper = try #require(read as? [String: Any])
      #expect(paper["v"] as? Int == 1)
      #expect(paper["kind"] as? String == kind.code)
      #expect(paper["audience"] as? String == audience.rawValue)
      #expect(paper["notices"] as? [String] == [document.copyLine])
      #expect(paper["title"] as? String == document.title.joined())
      let blocks = try #require(paper["blocks"] as? [[String: Any]])
      #expect(blocks.count == document.blocks.count { $0 != .blank })
    }
  }

  @Test func `quotation marks, line breaks and signs nobody sees come back as they were`() throws {
    let text = "说“好”\"\\\n\t\r\u{1}\u{1F}／末"
    var document = Document(
      kind: .record, audience: .archive, title: ["记录"], blocks: [.paragraph(text)])
    document.warning = "不得公开"
    let read = try JSONSerialization.jsonObject(
      with: Data(try #require(json).bytes(of: document)))
    let paper = try #require(read as? [String: Any])
    #expect((paper["blocks"] as? [[String: Any]])?.first?["text"] as? String == text)
    #expect(paper["notices"] as? [String] == ["不得公开", document.copyLine])
    #expect(paper["number"] == nil)
  }
}
