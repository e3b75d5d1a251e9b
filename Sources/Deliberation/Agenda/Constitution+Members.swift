extension Constitution {
  /// 成员 of a body, as its own list has them.
  package struct Member: Hashable, Sendable {
    package let name: String
    /// 职务, such as 主任.
    package let office: String?
    /// 身份: the groups the member stands in.
    package let groups: [String]
    package let standing: Standing

    package init(
      name: String, office: String? = nil, groups: [String] = [], standing: Standing = .voting
    ) {
      (self.name, self.office) = (name, office)
      (self.groups, self.standing) = (groups, standing)
    }
  }

  /// The act by which a meeting becomes one of this body's: it takes all of it over, and has its
  /// members on the roster, an office among their groups as a roster has it.
  ///
  /// - Parameters:
  ///   - number: the running number; nil for none.
  ///   - despiteValidity: why the body's rule is used, where it isn't in force on the meeting's day.
  package func constituting(
    number: Int?, members: [Member], despiteValidity: String? = nil
  ) -> Command {
    let people = members.enumerated().map { place, member in
      PersonDetails(
        name: member.name, groups: (member.groups + [member.office].compactMap { $0 }).uniqued,
        standing: member.standing, order: place + 1)
    }
    return .constitute(
      .init(
        constitution: self, number: number, members: people.isEmpty ? nil : people,
        despiteValidity: despiteValidity))
  }
}
