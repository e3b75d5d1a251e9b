/// Somebody who comes in without being on the roster; 旁听 where no standing is named.
package struct Newcomer: Hashable, Codable, Sendable {
  /// Who it is, as the roster says it.
  package var person: PersonDetails

  package init(_ person: PersonDetails) { self.person = person }

  private enum CodingKeys: String, CodingKey { case standing }

  package init(from decoder: any Decoder) throws {
    person = try PersonDetails(from: decoder)
    if !(try decoder.container(keyedBy: CodingKeys.self).contains(.standing)) {
      person.standing = .observing
    }
  }

  package func encode(to encoder: any Encoder) throws { try person.encode(to: encoder) }
}
