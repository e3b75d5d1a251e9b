import Foundation
import TestSupport
import Testing

/// 小地图 and 小册子 as a shell makes them.
@Suite struct PagesJourney {
  private static let garden = """
    {"enter":{"card":{"site":{"number":"H-07","name":"植物角","kind":"garden","features":"四季有花","point":"39.9712,116.4301"}}}}

    """

  private func papers(_ place: Workplace) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: place.archive.appendingPathComponent("文书").path
    ).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `the map waits for its sentences to be read, and lies among the papers then`() throws {
    let place = try Workplace()
    _ = try place.ledger(Self.garden)
    let waiting = try place.yishi("report", "map", "--to", "2024-06-10")
    #expect(waiting.status == 1)
    #expect(waiting.errors.contains("四季有花"), "\(waiting.errors)")
    let shown = try place.yishi("report", "map", "--to", "2024-06-10", "-o", "-")
    #expect(shown.output.contains("【未经确认，不得公开】") && shown.output.contains("<svg"))

    let made = try place.yishi("report", "map", "--to", "2024-06-10", "--confirmed", "记录人甲")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try papers(place) == ["2024-06-10_小地图【可公开】.html"])
    let file = place.archive.appendingPathComponent("文书/2024-06-10_小地图【可公开】.html")
    let html = try String(contentsOf: file, encoding: .utf8)
    #expect(html.contains("植物角（H-07）") && !html.contains("未经确认"))

    // Whoever changed it keeps it.
    try "改过".write(to: file, atomically: true, encoding: .utf8)
    let again = try place.yishi("report", "map", "--to", "2024-06-10")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try String(contentsOf: file, encoding: .utf8) == "改过")
    #expect(try papers(place).count == 2)
  }

  @Test func `the booklet leaves out what isn't wanted, and other reports are no pages`() throws {
    let place = try Workplace()
    _ = try place.ledger(Self.garden)
    try place.file("小册子.yaml", "pact: [文明养犬]\nanswers: [{what: 开居住证明, materials: [身份证]}]\n")
    #expect(try place.yishi("define", "小册子.yaml").status == 0)
    let made = try place.yishi(
      "report", "booklet", "--without", "pact", "--confirmed", "记录人甲", "--output", "册.html")
    #expect(made.status == 0, "\(made.errors)")
    let html = try String(
      contentsOf: place.folder.appendingPathComponent("册.html"), encoding: .utf8)
    #expect(html.contains("开居住证明") && !html.contains("文明养犬"))
    let twice = try place.yishi("report", "booklet", "--without", "pact", "-o", "册.html")
    #expect(twice.status == 1)

    #expect(try place.yishi("report", "booklet", "--without", "封面").status == 64)
    #expect(try place.yishi("report", "map", "--without", "pact").status == 64)
    #expect(try place.yishi("report", "sites", "--confirmed", "记录人甲").status == 64)
    let json = try place.yishi("report", "booklet", "--json")
    #expect(json.output.contains("\"pact\""), "\(json.output)")
  }

  @Test func `there is no map of sites without coordinates, and the reason is told`() throws {
    let place = try Workplace()
    _ = try place.ledger(LedgerJourney.beginning)
    let run = try place.yishi("report", "map")
    #expect(run.status == 1)
    #expect(run.errors.contains("没有写了坐标的点位"), "\(run.errors)")
  }

  @Test func `a work without written consent is refused with its line`() throws {
    let place = try Workplace()
    try place.file("作品.yaml", "works:\n  - title: 春日\n    maker: 居民甲\n")
    let run = try place.yishi("define", "作品.yaml")
    #expect(run.status == 65)
    #expect(run.errors.contains("第2行：缺“consent”。"), "\(run.errors)")
  }
}
