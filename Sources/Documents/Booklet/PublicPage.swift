import Affairs
import Deliberation
import Text
import Values

/// A page for everybody, in HTML: one file, in which nothing is fetched and nothing runs. It reads on a
/// telephone and comes out of any printer.
package struct PublicPage: Hashable, Sendable {
  package let kind: Kind
  package let title: String
  /// What stands above everything else on a copy that must not go out as it is.
  package var warning: String?
  /// What it prints of what somebody typed freely, sentence by sentence.
  package let sentences: [PublicSentence]
  /// What was struck out, for the secretary's eyes.
  package let masked: [String]
  let body: [HTMLText]

  /// Which page.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// 小地图.
    case map
    /// 社区小册子.
    case booklet

    package func name(in language: Language) -> String {
      switch self {
      case .map: language("小地图", "map")
      case .booklet: language("社区小册子", "booklet")
      }
    }
  }

  package static let fileExtension = "html"

  package var html: String {
    let warned = warning.map { [HTMLText.tag("p", $0, with: ["class": "warning"])] } ?? []
    return HTMLText.page(titled: title, style: kind.style, warned + body)
  }
}

/// Why there is no such page.
package enum PublicPageRefusal: Error, Hashable, Sendable {
  /// No place that everybody may find has coordinates.
  case noPoints
  /// Every chapter that there is something for was left out.
  case noChapters

  package func sentence(in language: Language) -> String {
    switch self {
    case .noChapters:
      language(
        "各章都去掉了，或者还没有内容，没有可以印的。", "Every chapter was left out or has nothing in it yet.")
    case .noPoints:
      language(
        "没有写了坐标的点位，不能出小地图。在点位的卡片上写 point，例如 39.9712,116.4301；楼、单元和写着住户的点位不上图。",
        "No site has coordinates, so there is no map. Give a site's card its point, such as"
          + " 39.9712,116.4301; buildings, stairwells and sites that name a resident never stand on it."
      )
    }
  }
}

extension Casebook {
  /// The page as it is on the day, out of what everybody may know.
  ///
  /// - Parameter left: chapters of the booklet that aren't wanted.
  package func page(
    _ kind: PublicPage.Kind, without left: Set<BookletChapter> = [], issuing: LedgerIssuing
  ) throws(PublicPageRefusal) -> PublicPage {
    switch kind {
    case .map: try mapPage(issuing)
    case .booklet: try bookletPage(without: left, issuing)
    }
  }

  private func mapPage(_ issuing: LedgerIssuing) throws(PublicPageRefusal) -> PublicPage {
    let file = CaseFile(self, of: .everything, for: .public, issuing: issuing)
    let writer = PageWriter(file)
    let map = SiteMap(file)
    guard !map.placed.isEmpty else { throw .noPoints }
    let title = writer.titled("小地图")
    let body: [HTMLText] = [.tag("h1", writer.text(title))] + writer.map(map)
    let isTreated = file.publicText?.isTreated ?? false
    return PublicPage(
      kind: .map, title: title, sentences: file.publicText?.sentences ?? [],
      masked: (file.publicText?.hits ?? []).map(\.maskingNumbers).uniqued,
      body: body + [writer.foot(isTreated: isTreated)])
  }

  private func bookletPage(
    without left: Set<BookletChapter>, _ issuing: LedgerIssuing
  ) throws(PublicPageRefusal) -> PublicPage {
    let booklet = Booklet(self, without: left, issuing: issuing)
    let chapters = BookletChapter.allCases.filter { !left.contains($0) && booklet.has($0) }
    guard !chapters.isEmpty else { throw .noChapters }
    let writer = PageWriter(booklet.file)
    let title = writer.titled("小册子", orAlone: "社区小册子")
    let sheets = chapters.map { writer.sheet(of: $0, in: booklet) }
    return PublicPage(
      kind: .booklet, title: title, sentences: booklet.sentences,
      masked: booklet.hits.map(\.maskingNumbers).uniqued,
      body: [writer.cover(title, chapters)] + sheets
        + [writer.foot(isTreated: booklet.isTreated)])
  }

  /// The places on the map in the order of their numbers, and those that have no place on it.
  package func placesOfMap(on day: Day) -> (placed: [CardID], others: [CardID]) {
    let map = SiteMap(
      CaseFile(self, of: .everything, for: .public, issuing: LedgerIssuing(on: day)))
    return (map.placed.map(\.id), map.others.map(\.id))
  }

  /// How many things stand in each chapter of the booklet; nothing of matters is put in words for it.
  package func chaptersOfBooklet(on day: Day) -> [(chapter: BookletChapter, count: Int)] {
    let booklet = Booklet(
      self, without: [.history, .issues], issuing: LedgerIssuing(on: day))
    let matters = mattersToTell(on: day)
    return BookletChapter.allCases.map { chapter in
      switch chapter {
      case .history: (chapter, matters.count { hasGreatDays($0, on: day) })
      case .issues: (chapter, matters.count(where: \.isOnTheWay))
      case .map, .adoptions, .services, .pact, .works, .answers:
        (chapter, booklet.count(of: chapter))
      }
    }
  }
}
