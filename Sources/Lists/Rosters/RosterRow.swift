import Deliberation
import Text
import Values

/// One person or body of a list, as it would come in.
package struct RosterRow: Hashable, Sendable {
  /// As written, without blanks around it.
  package var name: String
  /// 身份 in the order written, each once.
  package var groups: [String] = []
  /// As it is to be shown: an address as written, or `24-3-501` put together from columns.
  package var home: String?
  package var organisation: String?
  package var standing: Standing?
  package var area: Area?
  package var areaKind: AreaKind?
  /// Ownership of the dwelling as written: 商品房, 公房, a body's name.
  package var property: String?
  package var note: String?
  /// For `contacts.json` alone: never for the session file, a screen or a paper.
  package var phone: String?
  /// The place among the people of this list, from 1.
  package var order: Int = 0
  /// The row as a spreadsheet counts it.
  package var row: Int

  package init(name: String, row: Int) {
    self.name = name
    self.row = row
  }

  /// Which area a number states. One list holds one kind.
  package enum AreaKind: String, Codable, Sendable {
    case unstated
    /// 建筑面积
    case building
    /// 产权面积
    case registered
    /// 专有面积
    case exclusive
    /// 套内面积
    case interior
  }

  package var homeKey: HomeKey? { home.map { HomeKey($0) }.flatMap { $0.isEmpty ? nil : $0 } }
}

extension RosterRow {
  /// What of this row goes into the session; never the telephone. Reads the name's pinyin.
  ///
  /// Who has no standing on the list votes.
  package var details: PersonDetails {
    PersonDetails(
      name: name, groups: groups, standing: standing ?? .voting, home: home,
      organisation: organisation, area: area, areaKind: areaKind?.title, order: order, note: note,
      search: SearchText(name: name, home: home))
  }
}

extension RosterRow.AreaKind {
  /// As the law and the certificates call it; nil where the list doesn't say.
  package var title: String? {
    switch self {
    case .unstated: nil
    case .building: "建筑面积"
    case .registered: "产权面积"
    case .exclusive: "专有面积"
    case .interior: "套内面积"
    }
  }
}
