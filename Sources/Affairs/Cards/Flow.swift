import Values

/// 收支和物资: money, goods or labour that was handed over.
package struct Flow: Hashable, Codable, Sendable {
  /// 收入 or 支出.
  package enum Way: String, Hashable, Codable, Sendable, CaseIterable {
    case `in`, out
  }

  /// What was handed over.
  package enum Kind: Hashable, Sendable {
    /// 资金; where it came from, one of the list `income-sources`. Nil of money going out.
    case money(source: String?)
    /// 物资.
    case goods
    /// 人力.
    case labour
  }

  package var id: CardID?
  /// 收入或支出.
  package var way: Way
  /// 类别.
  package var kind: Kind
  /// 对方单位.
  package var party: CardID?
  /// 品名、用途.
  package var item: String
  /// 金额或数量.
  package var worth: Worth
  /// 日期.
  package var on: Day
  /// 凭证号.
  package var voucher: String?
  /// 接收人.
  package var receivedBy: String?
  /// 用于: matters and sites.
  @Listed package var about: [Target]
  /// The pledge that it keeps, or the grant that it is paid from.
  package var fulfils: CardID?
  /// Why more was paid out than was granted.
  package var despite: String?

  package init(
    id: CardID? = nil, way: Way, kind: Kind, item: String, worth: Worth, on: Day
  ) {
    (self.id, self.way, self.kind, self.item) = (id, way, kind, item)
    (self.worth, self.on) = (worth, on)
  }
}

extension Flow.Kind: Codable {
  private enum Name: String, CodingKey { case money, goods, labour }

  /// Reads `{"money":"拨款"}`, or the name alone.
  package init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      switch Name(rawValue: name) {
      case .money: self = .money(source: nil)
      case .goods: self = .goods
      case .labour: self = .labour
      case nil:
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath, debugDescription: "not a kind of flow: \(name)"))
      }
      return
    }
    let names = try decoder.container(keyedBy: Name.self)
    guard try names.onlyKey(of: Self.self) == .money else {
      throw DecodingError.typeMismatch(
        Self.self,
        .init(codingPath: decoder.codingPath, debugDescription: "goods and labour are names alone"))
    }
    self = .money(source: try names.decode(String.self, forKey: .money))
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .money(let source?):
      var names = encoder.container(keyedBy: Name.self)
      try names.encode(source, forKey: .money)
    case .money(nil): try encode(.money, to: encoder)
    case .goods: try encode(.goods, to: encoder)
    case .labour: try encode(.labour, to: encoder)
    }
  }

  private func encode(_ name: Name, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name.rawValue)
  }
}
